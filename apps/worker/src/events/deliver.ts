import type { Mailer } from '@portolan/mail/mailer'
import type { Announcement, Inbox } from '@portolan/store/users/inbox'
import type { Users } from '@portolan/store/users/users'
import { mailOf } from './announcement-mail.ts'
import type { AnnouncedEvent } from './event.ts'
import { type RecipientPorts, recipientsOf } from './recipients.ts'

export interface DeliveryPorts extends RecipientPorts {
  inbox: Pick<Inbox, 'deliver' | 'isMailed' | 'markMailed'>
  users: Pick<Users, 'getProfile'>
  /** None where no sender is set up: then the inbox is all. */
  mailer?: Mailer | undefined
  portalUrl: string
}

/**
 * Writes an announcement into the inboxes of those whom it concerns, and mails it to them. A mail that fails
 * takes nothing from the inbox; when the announcement comes again, only who was not mailed yet is mailed.
 */
export async function deliver(ports: DeliveryPorts, event: AnnouncedEvent): Promise<void> {
  const { 'detail-type': kind, detail } = event
  const { orgId: _org, userId: _user, ...said } = detail.payload
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  const announcement = { ...given, id: detail.id, kind } as Announcement
  const recipients = await recipientsOf(ports, event)
  for (const userId of recipients) await ports.inbox.deliver(userId, announcement)
  await mailTo(ports, recipients, announcement)
}

async function mailTo(
  { inbox, mailer, portalUrl, users }: DeliveryPorts,
  recipients: string[],
  announcement: Announcement,
): Promise<void> {
  const mail = mailer && mailOf(announcement, portalUrl)
  if (!mail) return
  const failures: unknown[] = []
  for (const userId of recipients)
    try {
      if (await inbox.isMailed(userId, announcement.id)) continue
      const profile = await users.getProfile(userId)
      if (!profile) continue
      await mailer.send(profile.email, mail)
      await inbox.markMailed(userId, announcement.id, new Date().toISOString())
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0)
    // The service's own words may name an address, which logs must not.
    throw new Error(`${failures.length} of ${recipients.length} mails were not taken`)
}
