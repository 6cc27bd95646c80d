import { describe, expect, test } from '@jest/globals'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { load } from 'js-yaml'
import { ownObject } from '../parse/json.ts'
import { valueAt } from '../pointer.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { lintRules } from './rules.ts'
import { completed, everything, lintText } from './testing.ts'

/** Rules of Redocly that ask for what one of ours asks for. */
const comparable: Record<string, string[]> = {
  'info-contact': ['contact'],
  'no-duplicated-enum-values': ['enum-duplicate'],
  'no-empty-servers': ['server-declared'],
  'no-path-trailing-slash': ['path-trailing-slash'],
  'no-required-schema-properties-undefined': ['required-undefined'],
  'no-server-trailing-slash': ['server-trailing-slash'],
  'no-unused-components': ['unused-component'],
  'operation-2xx-response': ['success-response'],
  'operation-4xx-problem-details-rfc7807': ['error-problem'],
  'operation-4xx-response': ['error-response'],
  'operation-description': ['operation-description'],
  'operation-operationId': ['operation-id'],
  'operation-operationId-url-safe': ['operation-id-characters'],
  'operation-summary': ['operation-summary'],
  'operation-tag-defined': ['tag-declared', 'operation-tags'],
  'parameter-description': ['parameter-description'],
  'path-not-include-query': ['path-query'],
  'paths-kebab-case': ['path-casing'],
  'security-defined': ['security-required'],
  'tag-description': ['tag-described'],
}

const isOutgoing = (pointer: string): boolean => /^\/webhooks\/|\/callbacks\//.test(pointer)

/** Where we mean not to report what Redocly reports, by what is written there. */
const apart: Record<string, (pointer: string, root: unknown) => boolean> = {
  // Where nothing can be called, there need be no server.
  'no-empty-servers': (_, root) => Object.keys(ownObject(root, 'paths') ?? {}).length === 0,
  // A redirection is an answer too.
  'operation-2xx-response': (pointer, root) =>
    statusesAt(root, pointer).some((status) => status.startsWith('3')),
  // What default describes are errors.
  'operation-4xx-response': (pointer, root) => statusesAt(root, pointer).includes('default'),
  // Errors that are no JSON, or have no content, are no problems in another form.
  'operation-4xx-problem-details-rfc7807': (pointer, root) =>
    !/json/.test(Object.keys(ownObject(valueAt(root, pointer), 'content') ?? {}).join()),
  // Clients have methods, and references chapters, for what can be called.
  'operation-operationId': isOutgoing,
  // Each tag once, where it is first used.
  'operation-tag-defined': (pointer) => pointer.includes('/tags/') || isOutgoing(pointer),
  // Webhooks and callbacks have names and expressions, and a query has a finding of its own.
  'paths-kebab-case': (pointer) => isOutgoing(pointer) || pointer.includes('?'),
  // What others call is for them to protect.
  'security-defined': isOutgoing,
}

const statusesAt = (root: unknown, pointer: string): string[] =>
  Object.keys(valueAt(root, pointer) ?? {})

const config = await createConfig({
  rules: Object.fromEntries(Object.keys(comparable).map((rule) => [rule, 'error'])),
})

/** What Redocly reports and we do not, neither there nor around it. */
async function missed(name: string, text: string): Promise<string[]> {
  const problems = await lintFromString({ source: text, absoluteRef: `/memory/${name}`, config })
  const ours = lintText(text, everything).findings
  const root = load(text)
  return problems.flatMap(({ ruleId, location }) => {
    const rules = comparable[ruleId] ?? []
    const pointer = decodeURI((location[0]?.pointer ?? '').replace(/^#\/?/, '/'))
    if (apart[ruleId]?.(pointer, root)) return []
    const isFound = ours.some(
      (finding) => rules.includes(finding.rule) && isNear(finding.pointer, pointer),
    )
    return isFound || rules.length === 0 ? [] : [`${ruleId} at ${pointer}`]
  })
}

const isNear = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one) || other === '/'

describe('what Redocly reports, we report too:', () => {
  for (const { id, bad, good } of lintRules)
    test(`in the examples of ${id}`, async () => {
      expect(await missed('api.yaml', completed(bad))).toEqual([])
      expect(await missed('api.yaml', completed(good))).toEqual([])
    })

  if (!hasCorpus) test.skip(`in what others published (${whyNoCorpus})`, () => {})
  for (const [name, bytes] of corpusFiles('real'))
    if (/petstore|tictactoe|tags|slack|twilio/.test(name))
      test(`in ${name}`, async () => {
        expect(await missed(name, new TextDecoder().decode(bytes))).toEqual([])
      })
})
