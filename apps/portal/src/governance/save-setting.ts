'use server'

import { redirect } from 'next/navigation'
import { reviewPage, withQuery } from '../addresses.ts'
import { answer, type ApiClient } from '../api/client.ts'
import { ApiProblem, inWords } from '../api/problem.ts'
import { givenIn, startOfDay, textOf } from '../forms/fields.ts'
import { csrfField } from '../session/csrf-field.ts'
import { writer } from '../session/writer.ts'
import { lineDiff } from './line-diff.ts'
import type { SettingState } from './setting-state.ts'
import { getSetting, putSetting, settingPage, type Setting } from './setting.ts'

/** Saves a text as the next revision, or tries it on every version first, as the button says. */
export async function saveSetting(
  setting: Setting,
  _: SettingState,
  form: FormData,
): Promise<SettingState> {
  const given = givenIn(form)
  const text = textOf(form, 'text')
  let next: string
  try {
    const { api: client } = await writer(form.get(csrfField))
    next =
      form.get('intent') === 'review'
        ? await review(client, setting, text)
        : await save(client, setting, form, text)
  } catch (error) {
    if (!(error instanceof ApiProblem)) return { problem: inWords(error), given }
    const { status, errors } = error.problem
    if (status === 412) return afterConflict(setting, form, text)
    return { problem: inWords(error), given, ...(errors && { faults: errors }) }
  }
  return redirect(next)
}

async function save(client: ApiClient, setting: Setting, form: FormData, text: string) {
  const note = textOf(form, 'note').trim()
  const effectiveFrom = startOfDay(textOf(form, 'effectiveFrom'))
  const { current, upcoming } = await answer(
    putSetting(client, setting, textOf(form, 'etag'), {
      text,
      ...(note && { note }),
      ...(effectiveFrom && { effectiveFrom }),
    }),
  )
  return withQuery(settingPage(setting), { saved: String((upcoming ?? current).revision) })
}

async function review(client: ApiClient, { kind, org }: Setting, text: string) {
  const body = { kind: kind === 'ruleset' ? kind : ('policy' as const), text }
  const { id } = await answer(
    client.POST('/orgs/{org}/reviews', { params: { path: { org } }, body }),
  )
  return reviewPage(org, id)
}

/** What somebody else has saved, beside what this caller was about to. */
async function afterConflict(
  setting: Setting,
  form: FormData,
  text: string,
): Promise<SettingState> {
  const given = givenIn(form)
  try {
    const { api: client } = await writer(form.get(csrfField))
    let etag = ''
    const { current, upcoming } = await answer(
      getSetting(client, setting).then((got) => {
        etag = got.response.headers.get('etag') ?? ''
        return got
      }),
    )
    const theirs = upcoming ?? current
    return {
      given,
      conflict: {
        revision: theirs.revision,
        at: theirs.createdAt,
        etag,
        diff: lineDiff(theirs.text, text),
        ...(theirs.createdBy && { by: theirs.createdBy }),
      },
    }
  } catch (error) {
    return { problem: inWords(error), given }
  }
}
