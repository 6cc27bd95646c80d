import { findingsShownMax, type Finding } from '@portolan/description/finding'
import { escapeMarkup } from '@portolan/description/markup'
import { harmless } from '../terminal/style.ts'
import { countsOf, type Report } from './report.ts'

const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1c2733; background: #fff }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; overflow-wrap: anywhere } td { overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #d5dce3 }
code { font-size: .875em } .error { color: #a3191f } .warning { color: #7a4d00 } .info { color: #1b5a9c }
@media (prefers-color-scheme: dark) { body { background: #12181f; color: #dbe3ea } th, td { border-color: #33414e } .error { color: #ff9b96 } .warning { color: #f0bd62 } .info { color: #8fc1f5 } }`

/** One page that stands by itself, for the artifacts of a build. */
export function formatHtml(reports: Report[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Findings</title>
<style>${style}
</style>
</head>
<body>
<h1>Findings</h1>
${reports.map(sectionOf).join('\n')}
</body>
</html>
`
}

function sectionOf({ file, valid, score, findings }: Report): string {
  const shown = findings.slice(0, findingsShownMax)
  const more = findings.length - shown.length
  const rows = shown.map(rowOf).join('\n')
  return `<section>
<h2>${escapeHtml(file)}</h2>
<p>${valid ? 'Valid' : '<strong class="error">Not valid</strong>'}${score === null ? '' : `, score ${score} of 100`}. ${countsOf(findings) || 'Nothing found'}.</p>
${rows === '' ? '' : `<table>\n<thead><tr><th>Level</th><th>Place</th><th>Rule</th><th>Finding</th></tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>\n`}${more > 0 ? `<p>… and ${more} more.</p>\n` : ''}</section>`
}

const rowOf = ({ level, file, line, column, rule, message, fix, pointer }: Finding): string =>
  `<tr><td class="${level}">${level}</td><td title="${escapeHtml(pointer)}">${escapeHtml(`${file}:${line}:${column}`)}</td><td><code>${escapeHtml(rule)}</code></td><td>${escapeHtml(message)}${fix === undefined ? '' : `<br><em>${escapeHtml(fix)}</em>`}</td></tr>`

/** A text of somebody else's, in HTML and in XML. */
export const escapeHtml = (text: string): string => escapeMarkup(harmless(text))
