import type { Fixer } from './fixer.ts'
import { enumEntries, tagEntries } from './fixers/list-entries.ts'
import { schemaExamples } from './fixers/schema-examples.ts'
import { tagDeclarations } from './fixers/tag-declarations.ts'
import { specificationText, versionText } from './fixers/version-text.ts'

/** In the order in which they are made. */
export const fixers: readonly Fixer[] = [
  specificationText,
  versionText,
  enumEntries,
  tagEntries,
  schemaExamples,
  tagDeclarations,
]

/** What ends the findings of a rule without changing what the description says; undefined if nothing. */
export const fixOf = (rule: string): Fixer | undefined => fixers.find((fix) => fix.rule === rule)
