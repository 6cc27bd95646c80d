import type { ApiManagementActivities } from '@portolan/activities/api-management/activities'
import type { ReviewActivities } from '@portolan/activities/api-management/review-activities'
import type { ValidDescription } from '@portolan/activities/api-management/validate-description'
import type { AuthActivities } from '@portolan/activities/auth-service/activities'
import type {
  BuiltDocumentation,
  DocumentationActivities,
} from '@portolan/activities/documentation-service/build-documentation'
import type { SearchActivities } from '@portolan/activities/search/activities'

export type Activities = ApiManagementActivities &
  AuthActivities &
  DocumentationActivities &
  ReviewActivities &
  SearchActivities
export type ActivityName = keyof Activities
/** What one run's activities do other than succeed. */
export type Script = Partial<Activities>

export interface Call {
  name: ActivityName
  input: unknown
}

export const description: ValidDescription = {
  slug: 'tasks',
  version: '1.0.0',
  title: 'Tasks',
  description: 'Keeps lists of things to do.',
  specification: '3.1.0',
  operations: 2,
  schemas: 1,
  format: 'json',
  sizeBytes: 100,
  sha256: 'f'.repeat(64),
  content: { source: 'source', bundle: 'bundle', json: 'source', yaml: 'yaml' },
}

export const builtDocumentation: BuiltDocumentation = {
  manifestKey: 'manifest',
  packs: 3,
  packsStored: 1,
  sizeBytes: 3_000,
  sizeBytesStored: 1_000,
}

/** A registration that goes through: the first version of an API. */
const standard: Activities = {
  validateDescription: async () => ({
    valid: true,
    found: { findings: { total: 0, errors: 0, warnings: 0 } },
    description,
  }),
  claimVersion: async () => ({ outcome: 'claimed' }),
  releaseVersion: async () => undefined,
  lintDescription: async () => ({ score: 90, ladder: [] }),
  compareWithPublished: async () => ({}),
  gate: async () => ({ consequence: 'pass' }),
  requestApproval: async () => undefined,
  recordDecision: async () => undefined,
  judgeAgain: async () => 'approval',
  remindApprovers: async () => 1,
  acceptApprovals: async () => undefined,
  expireApproval: async () => undefined,
  publishVersion: async () => ({
    outcome: 'published',
    apiId: '01JANAPI000000000000000000',
    sequence: 1,
    first: true,
    latest: true,
  }),
  announceVersion: async () => undefined,
  endRegistration: async () => undefined,
  compareVersions: async () => undefined,
  findWaiting: async () => [],
  expireWaiver: async () => undefined,
  hideVersion: async () => ({ outcome: 'withdrawn' }),
  announceWithdrawal: async () => undefined,
  planReview: async () => ({ planKey: 'plan', batches: 3, total: 60 }),
  reviewBatch: async () => undefined,
  endReview: async () => undefined,
  buildDocumentation: async () => builtDocumentation,
  validateToken: async () => undefined,
  createSession: async () => true,
  updateUserActivity: async () => undefined,
  indexApis: async () => ({ isCompactionDue: false, left: [] }),
  compactSearch: async () => ({ isCompactionDue: false }),
  sweepSearch: async () => ({ isCompactionDue: false }),
}

/** Whose script a run follows. */
const subjects = ['registrationId', 'sessionHash', 'reviewId', 'slug', 'orgId'] as const

/**
 * Activities that only answer, so that what a test sees is the workflow's own logic. Each run follows the
 * script of its registration, session or review, or else of its API, or else of its organization.
 */
export function createScriptedActivities() {
  const scripts = new Map<string, Script>()
  const calls = new Map<string, Call[]>()

  function scripted<Name extends ActivityName>(name: Name): Activities[Name] {
    const run = async (input: Partial<Record<(typeof subjects)[number], string>>) => {
      const subject = input[subjects.find((key) => input[key] !== undefined)!] ?? ''
      calls.set(subject, [...(calls.get(subject) ?? []), { name, input }])
      const act = (scripts.get(subject)?.[name] ?? standard[name]) as (input: unknown) => unknown
      return act(input)
    }
    return run as Activities[Name]
  }

  return {
    activities: Object.fromEntries(
      (Object.keys(standard) as ActivityName[]).map((name) => [name, scripted(name)]),
    ),
    follow: (subject: string, script: Script) => scripts.set(subject, script),
    callsOf: (subject: string): Call[] => calls.get(subject) ?? [],
  }
}

/** A place where an activity stays until the test lets it go on. */
export function createBarrier() {
  const reached = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<void>()
  return {
    reached: reached.promise,
    open: opened.resolve,
    async pass(): Promise<void> {
      reached.resolve()
      await opened.promise
    },
  }
}
