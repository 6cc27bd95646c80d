import { expect, test } from '@jest/globals'
import { type Announcement, announcementKinds } from '@portolan/store/users/inbox'
import { mailOf } from './announcement-mail.ts'

const announcement: Announcement = {
  id: '01J',
  kind: 'approval-requested',
  organization: 'acme',
  api: 'tasks',
  version: '1.1.0+build/1',
  title: 'Tasks <b>',
  breakingChanges: 1,
  against: '1.0.0',
  registrationId: 'abc',
  createdAt: '2027-01-01T00:00:00.000Z',
}

test('an approver is told what waits, and where to decide', () => {
  const mail = mailOf(announcement, 'https://portal.example/')
  expect(mail?.subject).toBe('tasks 1.1.0+build/1 waits for your approval')
  expect(mail?.text).toContain('has 1 breaking change against 1.0.0.')
  expect(mail?.text).toContain(
    'See what changed: https://portal.example/acme/tasks/changes/1.0.0..1.1.0%2Bbuild%2F1',
  )
  expect(mail?.text).toContain('The registration: https://portal.example/acme/registrations/abc')
  expect(mail?.html).toContain('Tasks &lt;b&gt;')
})

test('what waits for another reason than a breaking change does not speak of any', () =>
  expect(mailOf({ ...announcement, breakingChanges: 0 }, 'https://p.example')?.text).toContain(
    'Version 1.1.0+build/1 of Tasks <b> (tasks)',
  ))

test('every kind but a publication is mailed', () => {
  const mailed = announcementKinds.filter((kind) =>
    mailOf({ ...announcement, kind }, 'https://p.example'),
  )
  expect(mailed).toEqual(announcementKinds.filter((kind) => !kind.startsWith('version-')))
})
