'use server'

import { peoplePage } from '../addresses.ts'
import { answer } from '../api/client.ts'
import type { ActState } from '../forms/act.ts'
import { textOf } from '../forms/fields.ts'
import { goOn } from '../forms/go-on.ts'
import { perform, refused } from '../forms/perform.ts'

/** Makes a team, or changes the one of the slug. */
export async function saveTeam(
  { org, team }: { org: string; team?: string },
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const slug = team ?? textOf(form, 'slug').trim()
  const name = textOf(form, 'name').trim()
  if (!slug || !name) return refused(form, 'Give the team a name and a slug.')
  const members = form.getAll('members').filter((each) => typeof each === 'string')
  const state = await perform(form, ({ api }) =>
    answer(
      api.PUT('/orgs/{org}/teams/{team}', {
        params: { path: { org, team: slug } },
        body: { name, members },
      }),
    ),
  )
  return state ?? goOn(`${peoplePage(org)}#team-${encodeURIComponent(slug)}`)
}

export async function dissolveTeam(
  path: { org: string; team: string },
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const state = await perform(form, ({ api }) =>
    answer(api.DELETE('/orgs/{org}/teams/{team}', { params: { path } })),
  )
  return state ?? goOn(`${peoplePage(path.org)}#teams`)
}
