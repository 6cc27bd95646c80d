import { z } from 'zod'
import { consequences } from './consequence.ts'
import { durationMs } from './duration.ts'
import { roles } from './policy.ts'

const consequence = z.enum(consequences)
const duration = z.string().refine((text) => durationMs(text) !== undefined, {
  error: 'is no duration between 1 second and 365 days; write it as `14 days` or `36 hours`',
})

/** The form of a policy; what it names is judged elsewhere. */
export const policySchema = z.strictObject({
  levels: z
    .strictObject({
      breaking: consequence.optional(),
      caution: consequence.optional(),
      safe: consequence.optional(),
    })
    .optional(),
  majorVersion: consequence.optional(),
  approval: z
    .strictObject({
      roles: z.array(z.enum(roles)).max(roles.length).optional(),
      teams: z.array(z.string()).max(50).optional(),
      approvals: z.int().min(1).max(10).optional(),
      within: duration.optional(),
      remind: duration.optional(),
    })
    .optional(),
  quality: z
    .strictObject({
      reach: z.string().min(1).max(64).optional(),
      otherwise: consequence.optional(),
    })
    .optional(),
})

/** The keys that a mapping of a policy may have, by the pointer of the mapping. */
export const knownKeys: Readonly<Record<string, string[]>> = {
  '': Object.keys(policySchema.shape),
  '/levels': Object.keys(policySchema.shape.levels.unwrap().shape),
  '/approval': Object.keys(policySchema.shape.approval.unwrap().shape),
  '/quality': Object.keys(policySchema.shape.quality.unwrap().shape),
}
