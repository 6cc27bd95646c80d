import type { Contract, Operation, SecurityScheme, Server } from '../contract/contract.ts'
import type { Report } from './report.ts'
import type { Pair } from '../rule.ts'
import { pairsOf, reportAll } from './report-all.ts'
import { renamedSchemes } from './scheme-names.ts'
import type { SchemaPairs } from './schema-pairs.ts'
import { serverPairs } from './server-pairs.ts'
import { OperationWalk } from './walk-operation.ts'
import { Telling } from './tell.ts'
import type { Where } from './where.ts'

export interface Contracts {
  before: Contract
  after: Contract
}

/** Goes through two contracts side by side, and reports what differs. */
export function walkContracts(contracts: Contracts, schemas: SchemaPairs, report: Report): void {
  const { before, after } = contracts
  const names = renamedSchemes(before, after)
  const telling = new Telling()
  const walk = new OperationWalk({ schemas, telling, report, names })
  reportServers(
    serversOf(before, after),
    serversOf(after, before),
    { before: null, after: null },
    report,
    [...before.operations.values()].flatMap(({ key, servers }) => (servers ? [] : [key])).sort(),
  )
  reportSchemes(contracts, names, report)
  for (const kind of ['operations', 'webhooks'] as const)
    for (const pair of pairsOf(before[kind], after[kind])) {
      walk.operation(pair, kind === 'operations' ? 'sent' : 'received')
      if (pair.before && pair.after) {
        const [old, young] = [pair.before.servers, pair.after.servers]
        if (old || young) reportServers(old ?? before.servers, young ?? after.servers, pair, report)
      }
    }
  telling.finish(report)
}

/**
 * Where no server is named, the one that the description came from is meant (OpenAPI Object, servers).
 * Where that is, is not known here: it is as good as any other.
 */
const serversOf = ({ namesServers, servers }: Contract, other: Contract): readonly Server[] =>
  !namesServers ? [] : other.namesServers ? servers : servers.filter(({ url }) => url !== '/')

function reportServers(
  before: readonly Server[],
  after: readonly Server[],
  owner: Pair<Operation>,
  report: Report,
  reaches?: readonly string[],
): void {
  for (const pair of serverPairs(before, after))
    reportAll('server', pair, {
      where: {
        operation: owner.before?.key ?? null,
        ...(reaches && { reaches }),
        direction: 'sent',
        words: 'the server',
        suffix: '',
        key: 'server',
        unstable: owner.before?.unstable ?? false,
      },
      published: pair.before?.pointer ?? owner.before?.pointer ?? '',
      candidate: pair.after?.pointer ?? owner.after?.pointer ?? '',
      report,
    })
}

function reportSchemes(
  { before, after }: Contracts,
  names: ReadonlyMap<string, string>,
  report: Report,
): void {
  const oldNames = new Map([...names].map(([young, old]) => [old, young]))
  const users = usersOfSchemes(before)
  for (const old of before.schemes.values()) {
    const young = after.schemes.get(oldNames.get(old.name) ?? old.name)
    const reaches = users.get(old.name)
    if (young && reaches) reportScheme(old, young, reaches, report)
  }
}

/** Only what callers need is a promise. */
function usersOfSchemes({ operations, webhooks }: Contract): Map<string, string[]> {
  const users = new Map<string, Set<string>>()
  for (const { key, security } of [...operations.values(), ...webhooks.values()])
    for (const schemes of security.alternatives)
      for (const name of schemes.keys()) users.set(name, (users.get(name) ?? new Set()).add(key))
  return new Map([...users].map(([name, keys]) => [name, [...keys].sort()]))
}

function reportScheme(
  before: SecurityScheme,
  after: SecurityScheme,
  reaches: readonly string[],
  report: Report,
): void {
  const where: Where = {
    operation: null,
    reaches,
    direction: 'sent',
    words: `the security scheme ${before.name}`,
    suffix: '',
    key: `scheme ${before.name}`,
    unstable: false,
  }
  const at = { where, published: before.pointer, candidate: after.pointer, report }
  reportAll('scheme', { before, after }, at)
  if (before.kind !== after.kind) return
  for (const { key, ...flows } of pairsOf(before.flows, after.flows))
    reportAll(
      'flow',
      {
        ...flows,
        scheme: before.name,
        name: key,
        ownerBefore: before.pointer,
        ownerAfter: after.pointer,
      },
      {
        ...at,
        published: flows.before?.pointer ?? before.pointer,
        candidate: flows.after?.pointer ?? after.pointer,
      },
    )
}
