import { readFileSync } from 'node:fs'
import { z } from 'zod'

const environment = z.object({
  PORTOLAN_RESOURCE_PREFIX: z.string().min(1),
  PORTOLAN_CONTENT_BUCKET: z.string().min(1),
  PORTOLAN_KEY_FILE: z.string().min(1).optional(),
  PORTOLAN_KEY: z.string().min(1).optional(),
})

export interface StoreConfig {
  /** Tables are named `{tablePrefix}-users` and so on. */
  tablePrefix: string
  contentBucket: string
  /**
   * 32 bytes from which the keys for personal fields, payloads, cursors and lookups are derived. Read when
   * first asked for: who never asks need not have it.
   */
  readonly masterKey: Buffer
}

/** @throws {z.ZodError} naming the variables that are missing */
export function storeConfigFrom(env: NodeJS.ProcessEnv): StoreConfig {
  const parsed = environment.parse(env)
  let masterKey: Buffer | undefined
  return {
    tablePrefix: parsed.PORTOLAN_RESOURCE_PREFIX,
    contentBucket: parsed.PORTOLAN_CONTENT_BUCKET,
    get masterKey() {
      return (masterKey ??= readMasterKey(parsed.PORTOLAN_KEY, parsed.PORTOLAN_KEY_FILE))
    },
  }
}

function readMasterKey(key: string | undefined, file: string | undefined): Buffer {
  if (!key && !file) throw new Error('PORTOLAN_KEY_FILE must name a file with 32 bytes in base64')
  const bytes = Buffer.from(key ?? readFileSync(file ?? '', 'utf8').trim(), 'base64')
  if (bytes.length !== 32) throw new Error(`The master key has ${bytes.length} bytes; it needs 32`)
  return bytes
}
