import { escapeMarkup } from '../../markup.ts'
import type { Change, ChangePlace, Comparison } from '../change.ts'
import {
  groupedChanges,
  levelNames,
  printable,
  unlisted,
  verdictInWords,
  versionInWords,
  wholeApi,
} from './grouped.ts'
import type { Names } from './names.ts'

/** A comparison as a page of its own: no script, nothing loaded from elsewhere. */
export function toHtml(comparison: Comparison, names: Names): string {
  const title = `Changes from ${names.published} to ${names.candidate}`
  const groups = groupedChanges(comparison).map(
    ({ level, operations }) => `<section class="${level}">
<h2>${levelNames[level]}</h2>
${operations.map(({ operation, changes }) => operationHtml(operation, changes, names)).join('\n')}
</section>`,
  )
  const rest = unlisted(comparison)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="verdict ${comparison.verdict}">${escapeHtml(verdictInWords(comparison))}</p>
<p>${escapeHtml(versionInWords(comparison))}</p>
${groups.join('\n')}
${rest > 0 ? `<p>${rest} more are not listed.</p>` : ''}
</main>
</body>
</html>
`
}

const operationHtml = (operation: string | null, changes: Change[], names: Names): string =>
  `<h3>${operation === null ? wholeApi : `<code>${escapeHtml(operation)}</code>`}</h3>
<ul>
${changes.map((change) => changeHtml(change, names)).join('\n')}
</ul>`

function changeHtml(change: Change, names: Names): string {
  const { message, rule, advice, hurts, published, candidate } = change
  return `<li>
<p>${escapeHtml(message)}</p>
${advice === '' ? '' : `<p class="advice">${escapeHtml(advice)}</p>`}
<p class="facts"><code>${escapeHtml(rule)}</code>${hurts.length > 0 ? ` hurts ${hurts.join(' and ')}` : ''}${placeHtml(published, names.published)}${placeHtml(candidate, names.candidate)}</p>
</li>`
}

function placeHtml(place: ChangePlace | null, version: string): string {
  if (!place) return ''
  const where = place.file === '' ? `line ${place.line}` : `${place.file}:${place.line}`
  return ` · ${escapeHtml(version)} <span title="${escapeHtml(place.pointer)}">${escapeHtml(where)}</span>`
}

const escapeHtml = (text: string): string => escapeMarkup(printable(text))

const style = `
:root { color-scheme: light dark; --text: #1a1a1a; --quiet: #595959; --page: #fff; --line: #d9d9d9;
  --breaking: #b3261e; --caution: #8a5a00; --safe: #1b6e3c }
@media (prefers-color-scheme: dark) { :root { --text: #ececec; --quiet: #a8a8a8; --page: #161616;
  --line: #3a3a3a; --breaking: #ff8a80; --caution: #f0b95a; --safe: #7ed29b } }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem }
h1 { font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line) }
h3 { margin-bottom: .25rem; font-size: 1rem; overflow-wrap: anywhere }
ul { margin: 0; padding-left: 1.25rem }
li { margin: .75rem 0; overflow-wrap: anywhere }
li p { margin: 0 }
code { font: .9em ui-monospace, monospace }
.facts, .advice { color: var(--quiet) }
.facts { font-size: .875rem }
.breaking h2, .verdict.breaking { color: var(--breaking) }
.caution h2 { color: var(--caution) }
.safe h2, .verdict.compatible, .verdict.identical { color: var(--safe) }
`
