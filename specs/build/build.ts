import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { loadDescription } from './load.ts'
import { operationsOf } from './operations.ts'
import { requestValidators, responseValidators } from './validators.ts'

const specsDir = path.resolve(import.meta.dirname, '..')
const out = path.join(specsDir, 'generated')

const unlabelled = await loadDescription(specsDir, 'unlabelled')
const hash = createHash('sha256').update(JSON.stringify(unlabelled)).digest('hex').slice(0, 12)
const description = await loadDescription(specsDir, hash)
const operations = operationsOf(description)

const routes = operations.map(({ operation, method, path: template }) => ({
  operationId: operation.operationId,
  method,
  path: template,
  lambda: operation['x-lambda'],
  permission: operation['x-permission'],
  isPublic: operation['x-public'] === true,
  mediaTypes: Object.keys(operation.requestBody?.content ?? {}),
}))

await mkdir(path.join(out, 'validators'), { recursive: true })
await write('portolan-api.json', `${JSON.stringify(description, null, 2)}\n`)
await write('types.ts', astToString(await openapiTypescript(JSON.stringify(description))))
await write(
  'routes.ts',
  `export interface Route {
  operationId: string
  method: string
  /** A template, for example \`/orgs/{org}/apis/{api}\`. */
  path: string
  /** The bundle that serves it. */
  lambda: string
  /** \`none\`: anyone; \`self\`: any signed-in caller; else what the caller's role must include. */
  permission: string
  /** Whether anybody may ask, and is shown what is public. */
  isPublic: boolean
  /** The request media types that it takes; none where it takes no body. */
  mediaTypes: string[]
}

export const routes: Route[] = ${JSON.stringify(routes, null, 2)}
`,
)
const declaration = `import type { ValidateFunction } from 'ajv'
export declare const validators: Record<
  string,
  { parameters: ValidateFunction; body?: ValidateFunction; source?: ValidateFunction }
>
`
for (const lambda of new Set(routes.map((route) => route.lambda))) {
  const members = operations.filter(({ operation }) => operation['x-lambda'] === lambda)
  await write(`validators/${lambda}.js`, await requestValidators(description, members))
  await write(`validators/${lambda}.d.ts`, declaration)
}
await write('response-validators.js', await responseValidators(description, operations))
await write(
  'response-validators.d.ts',
  `import type { ValidateFunction } from 'ajv'
export declare const responseValidators: Record<string, Record<string, Record<string, ValidateFunction>>>
`,
)

async function write(name: string, contents: string): Promise<void> {
  await writeFile(path.join(out, name), contents)
}
