import { z } from 'zod'

const memberSchema = z.object({
  email: z.string(),
  name: z.string(),
  role: z.enum(['owner', 'publisher', 'approver', 'viewer']),
})

const organizationSchema = z.object({ slug: z.string(), name: z.string() })

/** What provisioning is asked for, as JSON on its standard input. */
export const orderSchema = z.object({
  organizations: z.array(
    organizationSchema.extend({
      members: z.array(memberSchema.extend({ password: z.string() })),
    }),
  ),
})

export type Order = z.infer<typeof orderSchema>

/** What it made or found, as JSON on its standard output. */
export const provisionedSchema = z.object({
  announcementsQueueUrl: z.string(),
  userPoolId: z.string(),
  userPoolClientId: z.string(),
  /** Something is new in the storage part, which keeps it only once it has been stopped gracefully. */
  hasNewState: z.boolean(),
  organizations: z.array(
    organizationSchema.extend({ members: z.array(memberSchema.extend({ userId: z.string() })) }),
  ),
})

export type Provisioned = z.infer<typeof provisionedSchema>
