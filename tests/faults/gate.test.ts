import { expect, test } from '@jest/globals'
import { signIn } from '../support/client.ts'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from '../support/descriptions.ts'
import { faultyInstance } from '../support/faulty-instance.ts'
import { decide } from '../support/gate.ts'
import { follow, register } from '../support/register.ts'

const faulty = faultyInstance('gate', 14_800)

async function kill(part: 'worker' | 'api' | 'temporal'): Promise<void> {
  await faulty.instance.part(part).kill('SIGKILL')
  await faulty.instance.part(part).healthy()
}

async function waiting() {
  const api = freshSlug('gate')
  await register(faulty.publisher, tasksApi(), { api })
  const { body } = await register(faulty.publisher, tasksApiWithoutCreate('1.1.0'), { api })
  expect(body.status).toBe('awaiting-approval')
  const { instance } = faulty
  const approver = await signIn({ ...instance, ...instance.urls, env: instance.env }, 'approver')
  return { id: body.id, approver }
}

for (const part of ['worker', 'api', 'temporal'] as const)
  test(`a registration that waits is decided after the ${part} was killed`, async () => {
    const { id, approver } = await waiting()
    await kill(part)
    // Until Temporal finds its workers again nobody is answered; what was decided then is taken later.
    let answer = await decide(approver, id)
    for (const deadline = Date.now() + 60_000; answer.status === 503 && Date.now() < deadline;)
      answer = await decide(approver, id)
    if (answer.status !== 202)
      expect(answer).toMatchObject({ status: 409, body: { code: 'decided-before' } })
    expect(await follow(faulty.publisher, id)).toMatchObject({
      status: 'published',
      gate: { approvals: [{ decision: 'approve' }] },
    })
  }, 120_000)

test('a deadline that passes while no worker is there is kept', async () => {
  const { instance, publisher } = faulty
  const owner = await signIn({ ...instance, ...instance.urls, env: instance.env }, 'owner')
  const api = freshSlug('gate')
  await register(publisher, tasksApi(), { api })
  const text = 'approval: { within: 3 seconds }'
  await owner.request('PUT', `/orgs/acme/apis/${api}/policy`, { json: { text } })
  const { body } = await register(publisher, tasksApiWithoutCreate('1.1.0'), { api })
  expect(body.status).toBe('awaiting-approval')
  const deadline = Date.parse(body.gate?.deadline ?? '')
  await instance.part('worker').stop()
  while (Date.now() <= deadline) await new Promise((done) => setTimeout(done, 100))
  await instance.part('worker').start()
  expect(await follow(publisher, body.id)).toMatchObject({
    status: 'rejected',
    reason: expect.stringContaining('Submit it again'),
  })
}, 120_000)
