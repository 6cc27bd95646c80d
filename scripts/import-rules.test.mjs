import assert from 'node:assert/strict'
import { test } from 'node:test'
import { violationsIn } from './import-rules.mjs'

const refused = [
  ['packages/description/src/a.ts', `import { S3Client } from '@aws-sdk/client-s3'`],
  ['packages/description/src/a.ts', `import type { Store } from '@portolan/store/config'`],
  ['packages/store/src/a.ts', `export { x } from '@portolan/worker/main'`],
  ['packages/store/src/a.ts', `import { x } from '../../identity/src/tokens.ts'`],
  ['packages/store/src/a.ts', `const x = await import('@portolan/api/apis-read')`],
  ['workflows/src/a.ts', `import { createHash } from 'node:crypto'`],
  ['workflows/src/a.ts', `import 'fs'`],
  ['workflows/src/a.ts', `import { createActivities } from '@portolan/activities/api-management'`],
  ['workflows/src/a.ts', `import {\n  one,\n  two,\n} from '@portolan/store/keys'`],
  ['activities/src/a.ts', `import { registerVersion } from '@portolan/workflows/register-version'`],
  ['apps/api/src/a.ts', `import { x } from '@portolan/local/start'`],
]

const allowed = [
  ['packages/store/src/a.ts', `import { S3Client } from '@aws-sdk/client-s3'`],
  ['packages/store/src/a.ts', `import { x } from './keys.ts'`],
  ['packages/store/src/a.ts', `import { x } from '@portolan/description/parse'`],
  ['workflows/src/a.ts', `import type { Activities } from '@portolan/activities/api-management'`],
  ['workflows/src/a.ts', `import { x } from '@portolan/orchestration/registration'`],
  ['workflows/src/a.test.ts', `import { createHash } from 'node:crypto'`],
  [
    'apps/api/src/a.ts',
    `import type { registerVersion } from '@portolan/workflows/register-version'`,
  ],
  ['apps/local/src/a.ts', `const x = await import('@portolan/api/apis-read')`],
]

for (const [file, source] of refused)
  test(`${file} may not say: ${source.replaceAll('\n', ' ')}`, () => {
    assert.equal(violationsIn(file, source).length, 1)
  })

for (const [file, source] of allowed)
  test(`${file} may say: ${source}`, () => {
    assert.deepEqual(violationsIn(file, source), [])
  })

test('a violation is found at its line', () => {
  const source = `// a comment\n\nimport { x } from './near.ts'\nimport fs from 'node:fs'\n`
  assert.equal(violationsIn('workflows/src/a.ts', source)[0]?.line, 4)
})
