import { existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { roles } from '../members.ts'
import type { DataLayout } from './layout.ts'
import { writeWhole } from './write-whole.ts'

const localSchema = z.object({
  portal: z.string(),
  api: z.string(),
  temporalUi: z.string(),
  organization: z.string(),
  users: z.array(
    z.object({
      email: z.string(),
      password: z.string(),
      role: z.enum(roles),
      organization: z.string(),
    }),
  ),
  pids: z.record(z.string(), z.number()),
})

/** `local.json`: how scripts and tests find a running instance and sign in to it. */
export type Local = z.infer<typeof localSchema>

export const writeLocal = (layout: DataLayout, local: Local): void =>
  writeWhole(layout.local, `${JSON.stringify(local, null, 2)}\n`)

export const removeLocal = (layout: DataLayout): void => rmSync(layout.local, { force: true })

export function readLocal(layout: DataLayout): Local | undefined {
  if (!existsSync(layout.local)) return undefined
  const parsed = localSchema.safeParse(JSON.parse(readFileSync(layout.local, 'utf8')))
  return parsed.data
}
