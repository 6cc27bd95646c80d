import { physicalName } from './names.ts'

/** The bus on which the outbox relay publishes what happened to an API. */
export const eventBus = { name: 'events' } as const

/** The source of every event that Portolan sends; the rule below hears no other. */
export const eventSource = 'portolan'

/** What could not be announced waits here for a person. */
export const announcementsDeadLetterQueue = {
  name: 'announcements-dead',
  retentionSeconds: 14 * 24 * 3_600,
} as const

/** Announcements on their way to inboxes and webhooks. */
export const announcementsQueue = {
  name: 'announcements',
  /** Longer than one delivery may take, so that no second consumer starts on it meanwhile. */
  visibilityTimeoutSeconds: 60,
  retentionSeconds: 4 * 24 * 3_600,
  receivesMax: 5,
  deadLetterQueue: announcementsDeadLetterQueue,
} as const

/** Everything that Portolan says on its bus goes to the announcements. */
export const announcementsRule = {
  name: 'announcements',
  bus: eventBus,
  eventPattern: { source: [eventSource] },
  target: announcementsQueue,
} as const

export const physicalEventName = (prefix: string, resource: { name: string }): string =>
  physicalName(prefix, resource.name)
