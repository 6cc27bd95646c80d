import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { DescribedOperation } from './operations.ts'
import { resolve } from './operations.ts'
import type { JsonObject, OpenApi, Parameter } from './types.ts'

// Ajv is CommonJS whose default export lands on `.default` under Node's ESM.
const require = createRequire(import.meta.url)
const Ajv = require('ajv/dist/2020').default as typeof import('ajv/dist/2020.js').default
const addFormats = require('ajv-formats') as typeof import('ajv-formats').default
const standaloneCode = require('ajv/dist/standalone')
  .default as typeof import('ajv/dist/standalone/index.js').default

const root = 'portolan'

/**
 * One ES module for each Lambda, `{ operationId: { parameters?, body? } }`: compiled functions and no
 * compiler. Parameters arrive as strings, so they are coerced and defaulted in place; bodies are not.
 */
export async function requestValidators(
  description: OpenApi,
  operations: DescribedOperation[],
): Promise<string> {
  const parameters = compiler(description, true)
  const bodies = compiler(description, false)
  const lines: string[] = []
  const sources: string[] = []
  const parameterNames: Record<string, string> = {}
  const bodyNames: Record<string, string> = {}
  for (const { operation, parameters: declared } of operations) {
    const id = operation.operationId
    parameters.addSchema(qualify(parametersSchema(declared)) as JsonObject, `parameters-${id}`)
    parameterNames[`${id}Parameters`] = `parameters-${id}`
    const entry = [`parameters: p.${id}Parameters`]
    const schema = operation.requestBody?.content['application/json']?.schema
    if (schema) {
      bodies.addSchema(qualify(schema) as JsonObject, `body-${id}`)
      bodyNames[`${id}Body`] = `body-${id}`
      entry.push(`body: b.${id}Body`)
    }
    const source = operation.requestBody?.content['application/vnd.portolan.source+json']?.schema
    if (source) {
      bodies.addSchema(qualify(source) as JsonObject, `source-${id}`)
      bodyNames[`${id}Source`] = `source-${id}`
      entry.push(`source: b.${id}Source`)
    }
    lines.push(`  ${id}: { ${entry.join(', ')} },`)
  }
  sources.push(`import * as p from 'parameters'`)
  if (Object.keys(bodyNames).length > 0) sources.push(`import * as b from 'bodies'`)
  return bundled(`${sources.join('\n')}\nexport const validators = {\n${lines.join('\n')}\n}\n`, {
    parameters: standaloneCode(parameters, parameterNames),
    bodies: standaloneCode(bodies, bodyNames),
  })
}

/** `{ operationId: { status: { mediaType: validate } } }`, for tests and the contract check. */
export async function responseValidators(
  description: OpenApi,
  operations: DescribedOperation[],
): Promise<string> {
  const ajv = compiler(description, false)
  const names: Record<string, string> = {}
  const lines: string[] = []
  for (const { operation } of operations) {
    const statuses: string[] = []
    for (const [status, given] of Object.entries(operation.responses)) {
      const response = resolve<{ content?: Record<string, { schema: JsonObject }> }>(
        description,
        given,
      )
      const media = Object.entries(response.content ?? {}).map(([mediaType, { schema }], index) => {
        const name = `${operation.operationId}${status}n${index}`
        ajv.addSchema(qualify(schema) as JsonObject, name)
        names[name] = name
        return `${JSON.stringify(mediaType)}: r.${name}`
      })
      statuses.push(`${status}: { ${media.join(', ')} }`)
    }
    lines.push(`  ${operation.operationId}: { ${statuses.join(', ')} },`)
  }
  return bundled(
    `import * as r from 'responses'\nexport const responseValidators = {\n${lines.join('\n')}\n}\n`,
    { responses: standaloneCode(ajv, names) },
  )
}

function compiler(description: OpenApi, coerce: boolean) {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    inlineRefs: false,
    coerceTypes: coerce,
    useDefaults: coerce,
    code: { source: true, esm: true },
  })
  addFormats(ajv)
  const { components } = description
  ajv.addSchema(
    qualify({ $id: root, components: { schemas: components['schemas'] } }) as JsonObject,
  )
  return ajv
}

function parametersSchema(declared: Parameter[]): JsonObject {
  const group = (place: Parameter['in']) => {
    const members = declared.filter((parameter) => parameter.in === place)
    // Header names are compared in lower case, as HTTP does.
    const key = ({ name }: Parameter) => (place === 'header' ? name.toLowerCase() : name)
    return {
      type: 'object',
      properties: Object.fromEntries(members.map((member) => [key(member), member.schema])),
      required: members.filter((member) => member.required).map(key),
      // An unknown query parameter is a typo that would otherwise be ignored in silence.
      additionalProperties: place === 'header',
    }
  }
  return {
    type: 'object',
    properties: { path: group('path'), query: group('query'), header: group('header') },
  }
}

function qualify(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(qualify)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string' && inner.startsWith('#/')
        ? [key, `${root}${inner}`]
        : [key, qualify(inner)],
    ),
  )
}

async function bundled(contents: string, modules: Record<string, string>): Promise<string> {
  const resolveDir = path.dirname(fileURLToPath(import.meta.url))
  const result = await build({
    stdin: { contents, resolveDir, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    legalComments: 'none',
    plugins: [
      {
        name: 'in-memory-modules',
        setup(bundler) {
          bundler.onResolve({ filter: /^(parameters|bodies|responses)$/ }, ({ path: name }) => ({
            path: name,
            namespace: 'memory',
          }))
          bundler.onLoad({ filter: /.*/, namespace: 'memory' }, ({ path: name }) => ({
            contents: modules[name] ?? '',
            resolveDir,
            loader: 'js',
          }))
        },
      },
    ],
  })
  return result.outputFiles[0]!.text
}
