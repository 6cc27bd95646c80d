import { sharedInstance, closeShared } from './shared-instance.ts'

/** Keeps the shared instance up, to run one test file against it again and again. */
process.stdout.write(`PORTOLAN_TEST_INSTANCE=${await sharedInstance()}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void closeShared().finally(() => process.exit(0)))
