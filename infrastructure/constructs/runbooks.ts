import type { Runbook } from './runbook-alarm.ts'

export const runbooks = {
  deadLetters: {
    description:
      'An announcement failed five times and was set aside: somebody does not hear of a new version.',
    investigation:
      'Read a message of the queue (without deleting it) and search the worker’s log for its id; the reason stands beside it.',
    resolution:
      'Mend the cause, then start a redrive of the dead letters to the announcements’ queue; deliveries repeat safely.',
  },
  serverErrors: {
    description: 'The API answered with 5xx: callers see "Something failed on our side".',
    investigation:
      'Find the resource and the requestId in the access log, then the requestId in the log group of its function.',
    resolution:
      'After a deployment, roll the api stack back. Otherwise look whether DynamoDB, S3 or Temporal is disturbed.',
  },
  latency: {
    description:
      'One request in a hundred takes longer than two seconds: pages of the portal are slow.',
    investigation:
      'Compare latencyMs with integrationLatencyMs and authorizerLatencyMs in the access log to see who is slow.',
    resolution:
      'Cold starts: give the function provisioned concurrency. Slow tables: look for throttled requests or a hot partition.',
  },
  functionErrors: {
    description: 'A function ended without an answer: by a crash, a timeout or too little memory.',
    investigation:
      'Its log group has the end of that invocation: "Task timed out", "Runtime.…" or a stack.',
    resolution:
      'Right after a deployment, roll back. At a start: check that the secrets exist and may be read.',
  },
  throttles: {
    description:
      'Lambda refused invocations: the concurrency of the account or the function is used up.',
    investigation:
      'Look at ConcurrentExecutions of the account, and which caller sends so much in the access log.',
    resolution: 'Lower that caller’s limit, or ask for a higher concurrency quota.',
  },
  workersDown: {
    description:
      'Workers that should run do not, for ten minutes: registrations wait, though none is lost.',
    investigation:
      'See the service’s events and the last lines of the worker’s log: out of memory, or Temporal away?',
    resolution:
      'Restore the way to Temporal, or roll the workers stack back; waiting work goes on by itself.',
  },
} satisfies Record<string, Runbook>
