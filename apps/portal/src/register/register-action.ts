'use server'

import { redirect } from 'next/navigation'
import { registrationPage } from '../addresses.ts'
import { reach } from '../api/client.ts'
import { ApiProblem, inWords } from '../api/problem.ts'
import { configuration } from '../configuration.ts'
import { csrfField } from '../session/csrf-field.ts'
import { writer } from '../session/writer.ts'
import { contentTypeOf, mustBeUploaded } from './content-type.ts'
import { interrupted, outcomeOf, type Outcome } from './outcome.ts'
import type { RegisterState } from './register-form.tsx'

const sourceType = 'application/vnd.portolan.source+json'

/** The form as a browser without JavaScript sends it. */
export async function register(
  org: string,
  _: RegisterState,
  form: FormData,
): Promise<RegisterState> {
  const { body, contentType, text } = await sourceOf(form)
  if (body.length === 0)
    return { outcome: interrupted('Choose a file, paste a description, or give its address.') }
  if (contentType === 'application/zip' || mustBeUploaded('application/json', body.length))
    return {
      outcome: interrupted('A zip, or a description over 5 MB, needs JavaScript to be sent.'),
    }

  const outcome = await post(org, form, body, contentType)
  if (outcome.kind === 'registered') redirect(registrationPage(org, outcome.registration))
  return { outcome, text }
}

async function post(
  org: string,
  form: FormData,
  body: Buffer<ArrayBuffer>,
  contentType: string,
): Promise<Outcome> {
  try {
    const { accessToken } = await writer(form.get(csrfField))
    const address = new URL(
      `${configuration().apiUrl}/orgs/${encodeURIComponent(org)}/registrations`,
    )
    for (const name of ['api', 'version']) {
      const value = textOf(form, name)
      if (value) address.searchParams.set(name, value)
    }
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': contentType }
    return await outcomeOf(await reach(new Request(address, { method: 'POST', body, headers })))
  } catch (error) {
    if (error instanceof ApiProblem) return { kind: 'refused', problem: error.problem }
    return interrupted(inWords(error))
  }
}

async function sourceOf(form: FormData) {
  if (form.get('source') === 'url') {
    const url = textOf(form, 'url')
    const body = Buffer.from(url && JSON.stringify({ url }))
    return { body, contentType: sourceType, text: '' }
  }
  const file = form.get('file')
  const given = form.get('source') === 'file' && file instanceof File
  const body = given ? Buffer.from(await file.arrayBuffer()) : Buffer.from(textOf(form, 'text'))
  return { body, contentType: contentTypeOf(body.subarray(0, 512)), text: body.toString() }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
