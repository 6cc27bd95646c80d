'use server'

import { apiSettingsPage, withQuery } from '../addresses.ts'
import { answer } from '../api/client.ts'
import { ApiProblem, inWords } from '../api/problem.ts'

import { lifecycles, visibilities } from '../catalog/filter.ts'
import type { ActState } from '../forms/act.ts'
import { givenIn, textOf } from '../forms/fields.ts'
import { goOn } from '../forms/go-on.ts'
import { perform, refused } from '../forms/perform.ts'
import { csrfField } from '../session/csrf-field.ts'
import { writer, type Writer } from '../session/writer.ts'
import { differences, type Wanted } from './differences.ts'
import type { SettingsState } from './settings-state.ts'
import { tagsIn } from './tags.ts'

type Path = { org: string; api: string }

/** Saves what the catalog says of an API, unless somebody else has changed it since the form was shown. */
export async function saveSettings(
  path: Path,
  _: SettingsState,
  form: FormData,
): Promise<SettingsState> {
  const given = givenIn(form)
  const { tags, odd } = tagsIn(textOf(form, 'tags'))
  if (odd.length > 0)
    return {
      given,
      problem: `A tag is made of letters, digits and hyphens, which these are not: ${odd.join(', ')}.`,
    }
  const wanted: Wanted = {
    team: textOf(form, 'team') || null,
    owner: textOf(form, 'owner') || null,
    lifecycle: lifecycles.find((each) => each === textOf(form, 'lifecycle')) ?? 'production',
    tags,
    visibility: visibilities.find((each) => each === textOf(form, 'visibility')) ?? 'private',
  }
  const becomesPublic = wanted.visibility === 'public' && textOf(form, 'was') !== 'public'
  if (becomesPublic && textOf(form, 'intent') !== 'make-public') return { given, asksPublic: true }

  try {
    const { api: client } = await writer(form.get(csrfField))
    await answer(
      client.PATCH('/orgs/{org}/apis/{api}', {
        params: { path, header: { 'If-Match': textOf(form, 'etag') } },
        body: wanted,
      }),
    )
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 412)
      return afterConflict(path, form, wanted)
    return { given, problem: inWords(error) }
  }
  return goOn(withQuery(apiSettingsPage(path.org, path.api), { saved: 'settings' }))
}

/** What holds now beside what this caller was about to save; nothing that was typed is lost. */
async function afterConflict(path: Path, form: FormData, wanted: Wanted): Promise<SettingsState> {
  const given = givenIn(form)
  try {
    const { now, etag, names } = await readNow(path, await writer(form.get(csrfField)), wanted)
    return { given, conflict: { etag, differences: differences(now, wanted, names) } }
  } catch (error) {
    return { given, problem: inWords(error) }
  }
}

async function readNow({ org, api }: Path, { api: client }: Writer, wanted: Wanted) {
  const params = { path: { org } }
  let etag = ''
  const [now, teams, members] = await Promise.all([
    answer(
      client.GET('/orgs/{org}/apis/{api}', { params: { path: { org, api } } }).then((got) => {
        etag = got.response.headers.get('etag') ?? ''
        return got
      }),
    ),
    answer(client.GET('/orgs/{org}/teams', { params })),
    answer(client.GET('/orgs/{org}/members', { params })),
  ])
  const names = {
    team: teams.items.find(({ slug }) => slug === wanted.team)?.name ?? wanted.team ?? '',
    owner: members.items.find(({ id }) => id === wanted.owner)?.name ?? wanted.owner ?? '',
  }
  return { now, etag, names }
}

/** Takes a version out of sight, after its label was typed. */
export async function withdraw(path: Path, _: ActState, form: FormData): Promise<ActState> {
  const version = textOf(form, 'version')
  const typed = textOf(form, 'label').trim()
  const reason = textOf(form, 'reason').trim()
  if (!version) return refused(form, 'Choose the version.')
  if (typed !== version)
    return refused(form, `Type the label of the version, ${version}, to say that you mean it.`)
  if (reason.length < 3) return refused(form, 'Give a reason of at least 3 characters.')
  const state = await perform(form, ({ api }) =>
    answer(
      api.POST('/orgs/{org}/apis/{api}/versions/{version}/withdrawal', {
        params: { path: { ...path, version } },
        body: { reason },
      }),
    ),
  )
  return state ?? goOn(withQuery(apiSettingsPage(path.org, path.api), { withdrawn: version }))
}
