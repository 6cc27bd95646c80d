import { announcementKinds } from '@portolan/store/users/inbox'
import { z } from 'zod'

/** What the bus says that people are to hear. */
export const announcedEvent = z.object({
  'detail-type': z.enum(announcementKinds),
  detail: z.object({
    id: z.string(),
    payload: z.object({
      orgId: z.string(),
      organization: z.string(),
      title: z.string(),
      createdAt: z.string(),
      api: z.string().optional(),
      version: z.string().optional(),
      registrationId: z.string().optional(),
      against: z.string().optional(),
      breakingChanges: z.number().optional(),
      reviewId: z.string().optional(),
      /** Whom alone it concerns. */
      userId: z.string().optional(),
    }),
  }),
})

export type AnnouncedEvent = z.infer<typeof announcedEvent>
