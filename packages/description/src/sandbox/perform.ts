import { readBundle } from '../bundle/stored.ts'
import { compare } from '../compare/compare.ts'
import { quote } from '../excerpt/quote.ts'
import { lint } from '../lint/lint.ts'
import { findingsShownMax } from '../finding.ts'
import { fileReferences } from '../files/references.ts'
import { requireRuleset } from '../ruleset/require-ruleset.ts'
import { bundleToText } from './bundle-given.ts'
import { check } from './check.ts'
import { compareGiven } from './compare-given.ts'
import { documentGiven } from './document-given.ts'
import { fixBytes } from './fix-bytes.ts'
import type { TaskName, Tasks } from './tasks.ts'
import { understand } from './understand.ts'

type Perform = { [Name in TaskName]: (input: Tasks[Name]['input']) => Tasks[Name]['output'] }

/** What the worker does for each task. */
export const perform: Perform = {
  understand,
  check,
  bundle: bundleToText,
  compareGiven,
  fix: fixBytes,
  references: ({ files }) =>
    Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, fileReferences(bytes, name)]),
    ),
  quote: ({ sent, places }) => quote(sent, places),
  lint({ bundle, ruleset, today }) {
    const { findings, ...linted } = lint(readBundle(bundle), requireRuleset(ruleset), today)
    return { findings: findings.slice(0, findingsShownMax), ...linted }
  },
  compare: ({ published, candidate }) => compare(readBundle(published), readBundle(candidate)),
  document: documentGiven,
}
