'use server'

import { redirect } from 'next/navigation'
import { registrationPage } from '../addresses.ts'
import { answer } from '../api/client.ts'
import { inWords } from '../api/problem.ts'
import { csrfField } from '../session/csrf-field.ts'
import { writer, type Writer } from '../session/writer.ts'
import type { Act, ActState } from './act.ts'

type Path = { org: string; registration: string }

export async function cancel(path: Path, _: ActState, form: FormData): Promise<ActState> {
  return act(path, form, ({ api }) =>
    answer(api.DELETE('/orgs/{org}/registrations/{registration}', { params: { path } })),
  )
}

export async function retry(path: Path, _: ActState, form: FormData): Promise<ActState> {
  return act(path, form, ({ api }) =>
    answer(api.POST('/orgs/{org}/registrations/{registration}/retry', { params: { path } })),
  )
}

export async function decide(path: Path, _: ActState, form: FormData): Promise<ActState> {
  const decision = form.get('decision')
  const reason = form.get('reason')
  if (decision !== 'approve' && decision !== 'reject') return { problem: 'Approve or reject it.' }
  if (typeof reason !== 'string' || reason.trim().length < 3)
    return { problem: 'Give a reason of at least 3 characters.' }
  return act(path, form, ({ api }) =>
    answer(
      api.POST('/orgs/{org}/registrations/{registration}/decision', {
        params: { path },
        body: { decision, reason: reason.trim() },
      }),
    ),
  )
}

async function act(
  { org, registration }: Path,
  form: FormData,
  run: (writer: Writer) => Promise<unknown>,
): ReturnType<Act> {
  try {
    await run(await writer(form.get(csrfField)))
  } catch (error) {
    return { problem: inWords(error) }
  }
  return redirect(registrationPage(org, registration))
}
