'use server'

import { reviewPage } from '../addresses.ts'
import { answer } from '../api/client.ts'
import { ApiProblem, inWords } from '../api/problem.ts'
import type { Review } from '../api/types.ts'
import type { ActState } from '../forms/act.ts'
import { givenIn, startOfDay, textOf } from '../forms/fields.ts'
import { goOn } from '../forms/go-on.ts'
import { perform } from '../forms/perform.ts'
import type { SettingState } from '../governance/setting-state.ts'
import { csrfField } from '../session/csrf-field.ts'
import { writer } from '../session/writer.ts'

type Path = { org: string; review: string }

export async function startReview(
  { org, kind }: { org: string; kind: Review['kind'] },
  _: SettingState,
  form: FormData,
): Promise<SettingState> {
  let id: string
  try {
    const { api } = await writer(form.get(csrfField))
    const body = { kind, text: textOf(form, 'text') }
    const review = await answer(
      api.POST('/orgs/{org}/reviews', { params: { path: { org } }, body }),
    )
    id = review.id
  } catch (error) {
    const faults = error instanceof ApiProblem ? error.problem.errors : undefined
    return { problem: inWords(error), given: givenIn(form), ...(faults && { faults }) }
  }
  return goOn(reviewPage(org, id))
}

export async function cancelReview(path: Path, _: ActState, form: FormData): Promise<ActState> {
  const state = await perform(form, ({ api }) =>
    answer(api.DELETE('/orgs/{org}/reviews/{review}', { params: { path } })),
  )
  return state ?? goOn(reviewPage(path.org, path.review))
}

export async function adoptReview(path: Path, _: ActState, form: FormData): Promise<ActState> {
  const note = textOf(form, 'note').trim()
  const effectiveFrom = startOfDay(textOf(form, 'effectiveFrom'))
  const state = await perform(form, ({ api }) =>
    answer(
      api.POST('/orgs/{org}/reviews/{review}/adoption', {
        params: { path },
        body: { ...(note && { note }), ...(effectiveFrom && { effectiveFrom }) },
      }),
    ),
  )
  return state ?? goOn(reviewPage(path.org, path.review))
}
