import type {
  ChangeCounts,
  Improvement,
  SourceFormat,
  VersionContent,
} from '../versions/versions.ts'
import type { Gate } from './gate.ts'

export const registrationStatuses = [
  'running',
  'published',
  'rejected',
  'awaiting-approval',
  'failed',
  'cancelled',
] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

export const stepNames = [
  'validateDescription',
  'claimVersion',
  'lintDescription',
  'compareWithPublished',
  'gate',
  'buildDocumentation',
  'publish',
  'announce',
] as const
export type StepName = (typeof stepNames)[number]

export const stepStatuses = ['pending', 'running', 'waiting', 'done', 'failed', 'skipped'] as const
export type StepStatus = (typeof stepStatuses)[number]

export interface Step {
  status: StepStatus
  startedAt?: string
  endedAt?: string
  attempt: number
  message?: string
  /** Of a long step, while it runs. */
  progress?: Progress
}

/** How far something is: parts that are done, and all there are. */
export interface Progress {
  done: number
  total: number
}

/** Where the description comes from; the bytes themselves are in S3 or at the URL. */
export type Source =
  | { kind: 'blob'; key: string; sha256: string; mediaType: string; sizeBytes: number }
  | { kind: 'upload'; key: string; uploadId: string; mediaType: string; entry?: string }
  | { kind: 'url'; url: string }

export interface FindingCounts {
  total: number
  errors: number
  warnings: number
}

/** What a registration says about itself: written by its steps, read by everyone. */
export interface Registration {
  orgId: string
  registrationId: string
  status: RegistrationStatus
  /** Why it ended other than published, and what to do; or why it waits. */
  reason?: string
  /** For machines: why it was rejected. */
  reasonCode?: string
  /** As asked for; the real ones are known after the description was read. */
  apiParameter?: string
  versionParameter?: string
  /** The published version to compare with, instead of the one before. */
  compareWith?: string
  api?: string
  version?: string
  source: Source
  /** Of the description, once it was read. */
  content?: VersionContent & { format: SourceFormat }
  steps: Partial<Record<StepName, Step>>
  findings?: FindingCounts
  /** The S3 key of the first 500 findings. */
  findingsKey?: string
  changes?: ChangeCounts
  /** The S3 key of the first 500 changes. */
  changesKey?: string
  /** The S3 key of the whole comparison. */
  comparisonKey?: string
  score?: number
  /** The highest level of the ruleset's ladder that the description reaches. */
  reached?: string
  /** What would raise the score most, the most first. */
  improvements?: Improvement[]
  gate?: Gate
  /** How often it was run. */
  attempt: number
  /** Rises with every write; the ETag. */
  revision: number
  createdAt: string
  createdBy: string
  endedAt?: string
  workflowId: string
  runId?: string
}

export const hasEnded = ({ endedAt }: Pick<Registration, 'endedAt'>): boolean =>
  endedAt !== undefined
