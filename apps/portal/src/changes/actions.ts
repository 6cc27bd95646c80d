'use server'

import { answer } from '../api/client.ts'
import type { ActState } from '../forms/act.ts'
import { endOfDay, textOf } from '../forms/fields.ts'
import { goOn } from '../forms/go-on.ts'
import { perform, refused } from '../forms/perform.ts'
import { safeReturnAddress } from '../session/return-address.ts'

/** Where the form is, and what its answers are about. */
type About = { org: string; api: string; page: string }

export async function waive(
  { org, api, from, to, page }: About & { from: string; to: string },
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const reason = textOf(form, 'reason').trim()
  const expiresAt = endOfDay(textOf(form, 'until'))
  const fingerprint = textOf(form, 'fingerprint')
  if (reason.length < 3) return refused(form, 'Give a reason of at least 3 characters.')
  if (!expiresAt) return refused(form, 'Choose the day until which it is waived.')
  const state = await perform(form, ({ api: client }) =>
    answer(
      client.POST('/orgs/{org}/apis/{api}/waivers', {
        params: { path: { org, api } },
        body: { from, to, fingerprint, reason, expiresAt },
      }),
    ),
  )
  return state ?? goOn(`${safeReturnAddress(page)}#${encodeURIComponent(fingerprint)}`)
}

export async function revoke(
  { org, api, page }: About,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const waiver = textOf(form, 'waiver')
  const state = await perform(form, ({ api: client }) =>
    answer(
      client.DELETE('/orgs/{org}/apis/{api}/waivers/{waiver}', {
        params: { path: { org, api, waiver } },
      }),
    ),
  )
  return state ?? goOn(safeReturnAddress(page))
}
