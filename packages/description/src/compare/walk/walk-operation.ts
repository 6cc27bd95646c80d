import type { Header, Operation, Parameter, RequestBody } from '../contract/contract.ts'
import type { Direction, Pair } from '../rule.ts'
import { rangeOf } from '../statuses.ts'
import { quoted } from '../words.ts'
import { titleOf } from '../parameter-title.ts'
import { flipped } from './context.ts'
import { defaultDifferences } from './expand.ts'
import type { Report } from './report.ts'
import { withNames } from './scheme-names.ts'
import type { SchemaPairs } from './schema-pairs.ts'
import { matchResponses, type ResponseMatch } from './statuses.ts'
import { pairsOf, reportAll } from './report-all.ts'
import { anything, ValueWalk, type Both, type Surroundings } from './walk-values.ts'
import type { Where } from './where.ts'

interface WithNames extends Surroundings {
  /** The published names of the candidate's security schemes. */
  names: ReadonlyMap<string, string>
}

/** Goes through an operation on both sides. */
export class OperationWalk {
  private readonly schemas: SchemaPairs
  private readonly values: ValueWalk
  private readonly report: Report
  private readonly names: ReadonlyMap<string, string>

  constructor({ schemas, telling, report, names }: WithNames) {
    this.schemas = schemas
    this.values = new ValueWalk({ schemas, telling, report })
    this.report = report
    this.names = names
  }

  /** `direction` is that of the request. */
  operation(pair: Pair<Operation>, direction: Direction): void {
    const { before, after } = pair
    const where: Where = {
      operation: before?.key ?? after?.key ?? null,
      direction,
      words: 'the operation',
      suffix: '',
      key: '',
      unstable: before?.unstable ?? false,
    }
    reportAll(
      'operation',
      { ...pair, today: this.schemas.today },
      {
        where,
        published: before?.pointer ?? null,
        candidate: after?.pointer ?? null,
        report: this.report,
      },
    )
    if (!before || !after) return
    this.security({ before, after }, where)
    this.exchange({ before, after }, where)
    for (const { key, ...callback } of pairsOf(before.callbacks, after.callbacks))
      this.callback(key, callback, { before, after }, where)
  }

  /** What holds for the whole description is told once. */
  private security({ before, after }: Both<Operation>, where: Where): void {
    const security = { before: before.security, after: withNames(after.security, this.names) }
    const isShared = before.security.isShared && after.security.isShared
    const ofAll = { operation: null, reaches: [before.key], unstable: false }
    reportAll('security', security, {
      where: { ...where, key: 'security', ...(isShared && ofAll) },
      published: security.before.pointer,
      candidate: security.after.pointer,
      report: this.report,
    })
  }

  /** A request and its responses. */
  private exchange({ before, after }: Both<Operation>, where: Where): void {
    const owners = { ownerBefore: before.pointer, ownerAfter: after.pointer }
    for (const { key, ...parameter } of pairsOf(before.parameters, after.parameters))
      this.parameter(key, parameter, owners, where)
    this.body({ before: before.body, after: after.body }, owners, where)
    const answered = { ...where, direction: flipped(where.direction) }
    for (const response of matchResponses(before.responses, after.responses))
      this.response(response, owners, answered)
  }

  private callback(key: string, pair: Pair<Operation>, owner: Both<Operation>, where: Where): void {
    const called: Where = {
      ...where,
      direction: flipped(where.direction),
      suffix: ` of the callback ${(pair.before ?? pair.after)?.title ?? key}`,
      key: `${where.key} callback ${key}`,
    }
    const owners = { ownerBefore: owner.before.pointer, ownerAfter: owner.after.pointer }
    reportAll(
      'callback',
      { ...pair, ...owners },
      {
        where: called,
        published: pair.before?.pointer ?? owners.ownerBefore,
        candidate: pair.after?.pointer ?? owners.ownerAfter,
        report: this.report,
      },
    )
    const { before, after } = pair
    if (before && after) this.exchange({ before, after }, called)
  }

  private parameter(
    key: string,
    pair: Pair<Parameter>,
    owners: { ownerBefore: string; ownerAfter: string },
    around: Where,
  ): void {
    const { before, after } = pair
    const named = before ?? after
    // The template asks for it, whether it is described or not.
    if (!named || (key.startsWith('path #') && !(before && after))) return
    const where: Where = {
      ...around,
      words: `the ${titleOf(named)}${around.suffix}`,
      key: `${around.key} ${key}`,
      unstable: around.unstable || (before?.unstable ?? false),
    }
    const isText = [before, after].every((side) => !side?.mediaType)
    reportAll(
      'parameter',
      {
        ...pair,
        ...owners,
        today: this.schemas.today,
        kind: this.values.kindOf(pair),
      },
      {
        where,
        published: before?.pointer ?? owners.ownerBefore,
        candidate: after?.pointer ?? owners.ownerAfter,
        report: this.report,
      },
    )
    if (!before || !after) return
    this.values.value({ before: before.schema, after: after.schema }, where, isText)
    const [old, young] = [before, after].map(({ schema, required }) => ({
      schema: schema ?? anything,
      required,
    }))
    if (!old || !young) return
    for (const found of defaultDifferences(old, young, this.schemas))
      this.report.add(found, where, {
        published: found.difference.published ?? before.pointer,
        candidate: found.difference.candidate ?? after.pointer,
      })
  }

  private body(
    pair: Pair<RequestBody>,
    owners: { ownerBefore: string; ownerAfter: string },
    around: Where,
  ): void {
    const where: Where = {
      ...around,
      words: `the request body${around.suffix}`,
      key: `${around.key} request`,
    }
    const { before, after } = pair
    const [published, candidate] = [
      before?.pointer ?? owners.ownerBefore,
      after?.pointer ?? owners.ownerAfter,
    ]
    reportAll('body', { ...pair, ...owners }, { where, published, candidate, report: this.report })
    if (!before || !after) return
    this.values.content({ before: before.content, after: after.content }, 'request', where, {
      ownerBefore: published,
      ownerAfter: candidate,
    })
  }

  private response(
    { before, after, isCovered, isPart }: ResponseMatch,
    owners: { ownerBefore: string; ownerAfter: string },
    around: Where,
  ): void {
    const status = after?.status ?? before?.status ?? ''
    const words = `${status === 'default' ? 'the default response' : `the response ${status}`}${around.suffix}`
    // Statuses of a range share their key, as they share most of their schemas.
    const where: Where = { ...around, words, key: `${around.key} response ${rangeOf(status)}` }
    const [published, candidate] = [
      before?.pointer ?? `${owners.ownerBefore}/responses`,
      after?.pointer ?? `${owners.ownerAfter}/responses`,
    ]
    reportAll(
      'response',
      { before, after, ...owners, isCovered, isPart },
      {
        where,
        published,
        candidate,
        report: this.report,
      },
    )
    if (!before || !after) return
    const holders = { ownerBefore: published, ownerAfter: candidate }
    for (const { key, ...header } of pairsOf(before.headers, after.headers))
      this.header(key, header, holders, where)
    this.values.content(
      { before: before.content, after: after.content },
      'response',
      where,
      holders,
    )
  }

  private header(
    name: string,
    pair: Pair<Header>,
    owners: { ownerBefore: string; ownerAfter: string },
    around: Where,
  ): void {
    const { before, after } = pair
    const where: Where = {
      ...around,
      words: `the response header ${quoted(after?.name ?? before?.name ?? name)}${around.suffix}`,
      key: `${around.key} header ${name}`,
      unstable: around.unstable || (before?.unstable ?? false),
    }
    reportAll(
      'header',
      { ...pair, ...owners, today: this.schemas.today, kind: this.values.kindOf(pair) },
      {
        where,
        published: before?.pointer ?? owners.ownerBefore,
        candidate: after?.pointer ?? owners.ownerAfter,
        report: this.report,
      },
    )
    if (!before || !after) return
    const isText = before.mediaType === null && after.mediaType === null
    this.values.value({ before: before.schema, after: after.schema }, where, isText)
  }
}
