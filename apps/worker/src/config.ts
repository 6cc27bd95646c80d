import { taskQueues } from '@portolan/orchestration/task-queues'
import { z } from 'zod'

const number = (standard: number) => z.coerce.number().int().positive().default(standard)
const queues = Object.values(taskQueues)

const environment = z.object({
  /** Comma-separated; all of them when absent. */
  PORTOLAN_TASK_QUEUES: z
    .string()
    .default(queues.join(','))
    .transform((names) => names.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(queues as [string, ...string[]])).min(1)),
  PORTOLAN_ACTIVITIES_MAX: number(20),
  PORTOLAN_WORKFLOW_TASKS_MAX: number(40),
  PORTOLAN_SANDBOX_WORKERS: number(3),
  PORTOLAN_SANDBOX_MEMORY_MB: number(1_536),
  PORTOLAN_WORKER_HEALTH_PORT: number(8_080),
  PORTOLAN_WORKER_HEALTH_HOST: z.string().default('127.0.0.1'),
  PORTOLAN_EVENT_BUS: z.string().min(1),
  PORTOLAN_ANNOUNCEMENTS_QUEUE_URL: z.url(),
  PORTOLAN_PORTAL_URL: z.url(),
  PORTOLAN_MAIL_FROM: z.email().optional(),
  PORTOLAN_ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((hosts) => new Set(hosts.split(',').filter(Boolean))),
})

export interface WorkerConfig {
  taskQueues: string[]
  activitiesMax: number
  workflowTasksMax: number
  sandbox: { workers: number; memoryMb: number }
  health: { host: string; port: number }
  eventBus: string
  announcementsQueueUrl: string
  /** Mails lead there. */
  portalUrl: string
  /** Who mails; nobody is mailed without. */
  mailFrom?: string
  /** Private `host:port` pairs that descriptions may be fetched from. */
  allowedHosts: ReadonlySet<string>
}

/** @throws {z.ZodError} naming every variable that is missing or wrong */
export function workerConfigFrom(env: NodeJS.ProcessEnv): WorkerConfig {
  const parsed = environment.parse(env)
  return {
    taskQueues: parsed.PORTOLAN_TASK_QUEUES,
    activitiesMax: parsed.PORTOLAN_ACTIVITIES_MAX,
    workflowTasksMax: parsed.PORTOLAN_WORKFLOW_TASKS_MAX,
    sandbox: {
      workers: parsed.PORTOLAN_SANDBOX_WORKERS,
      memoryMb: parsed.PORTOLAN_SANDBOX_MEMORY_MB,
    },
    health: { host: parsed.PORTOLAN_WORKER_HEALTH_HOST, port: parsed.PORTOLAN_WORKER_HEALTH_PORT },
    eventBus: parsed.PORTOLAN_EVENT_BUS,
    announcementsQueueUrl: parsed.PORTOLAN_ANNOUNCEMENTS_QUEUE_URL,
    portalUrl: parsed.PORTOLAN_PORTAL_URL,
    ...(parsed.PORTOLAN_MAIL_FROM && { mailFrom: parsed.PORTOLAN_MAIL_FROM }),
    allowedHosts: parsed.PORTOLAN_ALLOWED_HOSTS,
  }
}
