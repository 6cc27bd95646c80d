import { afterAll, beforeAll } from '@jest/globals'
import type { RunningInstance } from '@portolan/local/start'
import type { Connection } from '@portolan/store/connection'
import { type Session, signIn } from './client.ts'
import { openStore } from './open-store.ts'
import { startEmpty } from './shared-instance.ts'

export interface FaultyInstance {
  instance: RunningInstance
  publisher: Session
  store: Connection
}

/** An instance for the tests of one file, whose parts may be killed: API and worker, without portal. */
export function faultyInstance(name: string, portBase: number): FaultyInstance {
  // Filled before the first test runs.
  const faulty = {} as FaultyInstance
  beforeAll(async () => {
    const { instance } = await startEmpty(name, {
      portBase,
      samples: false,
      only: ['organizations', 'api', 'worker'],
    })
    const publisher = await signIn(
      { ...instance, ...instance.urls, env: instance.env },
      'publisher',
    )
    Object.assign(faulty, { instance, publisher, store: openStore(instance.env) })
  }, 120_000)
  afterAll(async () => {
    faulty.store.close()
    await faulty.instance.stop()
  }, 30_000)
  return faulty
}
