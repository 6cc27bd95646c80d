import { describe, expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Api } from '../api/types.ts'
import { givenIn } from '../forms/fields.ts'
import { SettingsForm } from './settings-form.tsx'
import type { SettingsState } from './settings-state.ts'

const api = {
  slug: 'tasks',
  title: 'Tasks',
  lifecycle: 'production',
  tags: ['billing'],
  visibility: 'private',
  team: { slug: 'old', name: 'Old team' },
} as unknown as Api

function setUp(answer: (given: Record<string, string>, form: FormData) => SettingsState) {
  const sent: FormData[] = []
  render(
    <SettingsForm
      save={async (_, form) => {
        sent.push(form)
        return answer(givenIn(form), form)
      }}
      csrf="token"
      api={api}
      etag='"1"'
      teams={[{ slug: 'platform', name: 'Platform' }]}
      members={[{ id: 'u1', name: 'Ada' }]}
    />,
  )
  return { sent, user: userEvent.setup() }
}
const save = () => screen.getByRole('button', { name: /^Save/ })

describe('the settings of an API', () => {
  test('show what holds, also a team that is gone', () => {
    setUp(() => ({}))
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Team' }).value).toBe('old')
    expect(screen.getByText('old (no longer there)')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Private/ }).checked).toBe(true)
  })

  test('ask before an API becomes public, and keep what was typed', async () => {
    const { sent, user } = setUp((given, form) =>
      form.get('intent') === 'make-public' ? {} : { given, asksPublic: true },
    )
    await user.clear(screen.getByRole('textbox', { name: /^Tags/ }))
    await user.type(screen.getByRole('textbox', { name: /^Tags/ }), 'partners')
    await user.click(screen.getByRole('radio', { name: /^Public/ }))
    await user.click(save())
    const warning = await screen.findByRole('alert')
    expect(warning.textContent).toContain('Nothing is saved yet')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Tags/ }).value).toBe('partners')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Public/ }).checked).toBe(true)
    await user.click(within(warning).getByRole('button', { name: 'Make it public' }))
    expect(sent.map((form) => [form.get('was'), form.get('intent'), form.get('tags')])).toEqual([
      ['private', null, 'partners'],
      ['private', 'make-public', 'partners'],
    ])
  })

  test('that somebody changed meanwhile show both, and then name what holds now', async () => {
    const { sent, user } = setUp((given) => ({
      given,
      conflict: {
        etag: '"2"',
        differences: [{ name: 'Lifecycle', theirs: 'deprecated', yours: 'experimental' }],
      },
    }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Lifecycle' }), 'experimental')
    await user.click(save())
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Somebody changed it meanwhile',
    )
    const row = screen.getByRole('row', { name: /Lifecycle/ })
    expect(row.textContent).toBe('Lifecycledeprecatedexperimental')
    await user.click(screen.getByRole('button', { name: 'Save over theirs' }))
    expect(sent.map((form) => [form.get('etag'), form.get('lifecycle')])).toEqual([
      ['"1"', 'experimental'],
      ['"2"', 'experimental'],
    ])
  })
})
