import { readBundle } from '../bundle/stored.ts'
import { compareDescriptions } from '../compare/compare.ts'
import { documentDescription } from '../document/document.ts'
import type { TaskName, Tasks } from './tasks.ts'
import { understand } from './understand.ts'

type Perform = { [Name in TaskName]: (input: Tasks[Name]['input']) => Tasks[Name]['output'] }

/** What the worker does for each task. */
export const perform: Perform = {
  understand,
  lint: () => ({ findings: [], total: 0, score: 100 }),
  compare: ({ published, candidate }) =>
    compareDescriptions(readBundle(published), readBundle(candidate)),
  document: ({ bundle }) => documentDescription(readBundle(bundle)),
}
