'use server'

import { registrationPage, withQuery } from '../addresses.ts'
import { answer } from '../api/client.ts'
import type { Act, ActState } from '../forms/act.ts'
import { textOf } from '../forms/fields.ts'
import { goOn } from '../forms/go-on.ts'
import { perform, refused } from '../forms/perform.ts'
import { safeReturnAddress } from '../session/return-address.ts'
import type { Writer } from '../session/writer.ts'
import { asRefusal } from './refusals.ts'

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

/** Decides, and goes back to the page that the form is on. */
export async function decide(
  { page, ...path }: Path & { page: string },
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const decision = form.get('decision')
  const reason = textOf(form, 'reason').trim()
  if (decision !== 'approve' && decision !== 'reject') return refused(form, 'Approve or reject it.')
  if (reason.length < 3) return refused(form, 'Give a reason of at least 3 characters.')
  const state = await perform(form, ({ api }) =>
    answer(
      api.POST('/orgs/{org}/registrations/{registration}/decision', {
        params: { path },
        body: { decision, reason },
      }),
    ),
  )
  if (!state) return goOn(safeReturnAddress(page))
  const refusal = asRefusal(state.code)
  if (!refusal) return state
  return goOn(withQuery(registrationPage(path.org, path.registration), { refused: refusal }))
}

async function act(
  { org, registration }: Path,
  form: FormData,
  run: (writer: Writer) => Promise<unknown>,
): ReturnType<Act> {
  return (await perform(form, run)) ?? goOn(registrationPage(org, registration))
}
