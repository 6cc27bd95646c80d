import { DefaultLogger, Runtime } from '@temporalio/worker'

/** Workers say only what went wrong in them, and not the failures that a test asks for. */
export function quietRuntime(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
}
