import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { DataLayout } from './layout.ts'
import { writeWhole } from './write-whole.ts'

const secretsSchema = z.object({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  /** By email address. */
  passwords: z.record(z.string(), z.string()),
})

export type Secrets = z.infer<typeof secretsSchema>

/** The secrets of this data directory, made on the first start and the same ever after. */
export function keepSecrets(layout: DataLayout, emails: readonly string[]): Secrets {
  if (!existsSync(layout.key)) writeWhole(layout.key, randomBytes(32).toString('base64'))
  const known: Secrets = existsSync(layout.secrets)
    ? secretsSchema.parse(JSON.parse(readFileSync(layout.secrets, 'utf8')))
    : {
        accessKeyId: makeAccessKeyId(),
        secretAccessKey: randomBytes(30).toString('base64'),
        passwords: {},
      }
  const passwords = { ...known.passwords }
  for (const email of emails) passwords[email] ??= makePassword()
  const secrets = { ...known, passwords }
  writeWhole(layout.secrets, JSON.stringify(secrets, null, 2))
  return secrets
}

const letters = 'abcdefghijkmnpqrstuvwxyz'
const digits = '23456789'

const pick = (alphabet: string, count: number): string =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Easy to type, without letters that look alike: `kdwmp-Qrtsn-74852`. */
const makePassword = (): string =>
  [pick(letters, 5), pick(letters, 1).toUpperCase() + pick(letters, 4), pick(digits, 5)].join('-')

/** Shaped like the real thing, so that whatever checks the shape is content. */
const makeAccessKeyId = (): string => `AKIALOCAL${pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 11)}`
