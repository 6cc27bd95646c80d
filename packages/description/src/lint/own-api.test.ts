import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { lintText } from './testing.ts'

const built = new URL('../../../../specs/generated/portolan-api.json', import.meta.url)

const testIfBuilt = existsSync(built) ? test : test.skip

testIfBuilt('the API of the portal itself has 100 points, once it is built', () => {
  const { score, findings, reached } = lintText(readFileSync(built))
  expect(findings).toEqual([])
  expect({ score, reached }).toEqual({ score: 100, reached: 'strict' })
})
