import { beforeAll, expect, test } from '@jest/globals'
import { type Session, signIn } from '../support/client.ts'
import { decide, eventually, inInbox, publishedApi, submitBreaking } from '../support/gate.ts'
import { runningInstance } from '../support/instance.ts'
import { follow } from '../support/register.ts'

interface Message {
  Source: string
  To: string[]
  Subject: string
  BodyText: string
  BodyHtml: string
}

const instance = runningInstance()
let owner: Session
let publisher: Session
let approver: Session
beforeAll(async () => {
  owner = await signIn(instance, 'owner')
  publisher = await signIn(instance, 'publisher')
  approver = await signIn(instance, 'approver')
})

/** What the stand-in of the mail service was given about an API. */
async function mailsAbout(api: string): Promise<Message[]> {
  const answer = await fetch(`${instance.env['AWS_ENDPOINT_URL']}/_ministack/ses/messages`)
  const { messages } = (await answer.json()) as { messages: Record<string, Message[]> }
  return Object.values(messages)
    .flat()
    .filter(({ Subject }) => Subject.includes(api))
}

test('approvers are mailed what waits for them, once, with where to decide', async () => {
  const api = await publishedApi({ publisher, owner }, 'mail')
  const { id } = await submitBreaking(publisher, api)
  const mails = await eventually(async () => {
    const found = await mailsAbout(api)
    return found.length >= 2 ? found : undefined
  }, 'the mails')
  const emailOf = (role: string) =>
    instance.users.find((user) => user.role === role && user.organization === 'acme')?.email
  expect(mails.flatMap(({ To }) => To).toSorted()).toEqual([emailOf('approver'), emailOf('owner')])
  for (const { Subject, BodyText, BodyHtml } of mails) {
    expect(Subject).toBe(`${api} 1.1.0 waits for your approval`)
    expect(BodyText).toContain(`${instance.portal}/acme/${api}/changes/1.0.0..1.1.0`)
    expect(BodyText).toContain(`${instance.portal}/acme/registrations/${id}`)
    expect(BodyHtml).toContain(`<a href="${instance.portal}/acme/registrations/${id}">`)
  }
  await decide(approver, id)
  await follow(approver, id)
  // The publication comes later through the same queue, and is not mailed.
  await inInbox(
    approver,
    ({ kind, api: of }) => kind === 'version-published' && of === api,
    'word of the publication',
  )
  expect(await mailsAbout(api)).toHaveLength(2)
})
