import type { SearchRow } from '@portolan/description/documentation'
import { encodeOperationKey } from '@portolan/description/operation-key'

/** What one generated API offers to a search. */
export interface GeneratedApi {
  slug: string
  title: string
  rows: SearchRow[]
}

const domains =
  'billing payment invoice ledger refund payout subscription pricing tax customer account identity session permission audit catalog product inventory warehouse shipment delivery carrier route order cart checkout coupon loyalty review search recommendation notification message email template campaign segment analytics report dashboard metric alert incident ticket support calendar booking appointment employee payroll expense contract document signature folder storage image video stream playlist device sensor telemetry firmware network cluster container deployment pipeline artifact secret certificate key webhook event queue schedule job workflow policy consent translation currency exchange quote claim policyholder vehicle driver fleet fuel charge station meter reading patient prescription laboratory course student grade library'.split(
    ' ',
  )
const qualifiers =
  'internal public partner mobile core legacy global regional batch realtime shared platform edge data risk fraud growth retail wholesale travel health energy media finance'.split(
    ' ',
  )
const verbs: [string, string, string][] = [
  ['GET', 'list', 'List all'],
  ['POST', 'create', 'Create a new'],
  ['GET', 'get', 'Get a single'],
  ['PATCH', 'update', 'Update an existing'],
  ['DELETE', 'delete', 'Delete an'],
  ['POST', 'archive', 'Archive an'],
  ['PUT', 'replace', 'Replace the'],
  ['GET', 'export', 'Export every'],
]
const properties =
  'id name description status createdAt updatedAt amount currency ownerId externalReference metadata labels expiresAt priority region'.split(
    ' ',
  )

/** The same numbers in each run. */
function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 4_294_967_296
}

/** One API with this many operations, and the schemas and properties that such an API has. */
export function generateApi(number: number, operations: number): GeneratedApi {
  const random = sequence(number + 1)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const domain = pick(domains)
  const title = `${capital(pick(qualifiers))} ${capital(domain)} API ${number}`
  const rows: SearchRow[] = [
    { kind: 'api', title, text: `Everything about ${domain}s, for teams that build on them.` },
  ]
  const known = new Set<string>()
  while (known.size < operations) {
    const resource = pick(domains)
    const owner = pick(domains)
    const [method, verb, words] = pick(verbs)
    const operationId = `${verb}${capital(owner)}${capital(resource)}${known.size}`
    const isOne = /get|update|delete|replace|archive/.test(verb)
    const path = `/v1/${owner}s/{${owner}Id}/${resource}s${isOne ? `/{${resource}Id}` : ''}/${known.size}`
    if (known.has(path)) continue
    known.add(path)
    rows.push({
      kind: 'operation',
      title: `${words} ${resource} of this ${owner}`,
      page: encodeOperationKey(`${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`),
      method,
      path,
      operationId,
      tags: [capital(resource), capital(owner)],
      deprecated: random() < 0.05,
      text: `Use this to ${verb} ${resource}s that belong to the ${owner}. It needs the scope ${owner}:${method === 'GET' ? 'read' : 'write'} and answers with the ${pick(properties)} of each.`,
    })
  }
  for (let schema = 0; schema < operations / 4; schema++) {
    const name = `${capital(pick(domains))}${capital(pick(domains))}${schema}`
    rows.push({ kind: 'schema', title: name, page: name, text: `What is known of a ${name}.` })
    for (let property = 0; property < 5; property++) {
      const called = `${name}.${pick(properties)}${property || ''}`
      rows.push({ kind: 'property', title: called, page: name, anchor: called, text: 'A string.' })
    }
  }
  return { slug: `${domain}-${number}`, title, rows }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
