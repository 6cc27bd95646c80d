import { readFileSync } from 'node:fs'

export interface Instance {
  api: string
  portal: string
  temporalUi: string
  organization: string
  users: { email: string; password: string; role: string; organization: string }[]
  /** What Portolan's own processes were started with. */
  env: Record<string, string>
}

/**
 * The running system that this suite is for. `npm test` starts it and names its description here.
 * @throws {Error} when the suite is run by itself
 */
export function runningInstance(): Instance {
  const file = process.env['PORTOLAN_TEST_INSTANCE']
  if (!file)
    throw new Error('This suite needs a running system; start it with: npm test -- integration')
  return JSON.parse(readFileSync(file, 'utf8')) as Instance
}
