import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Member } from '../api/types.ts'
import { TeamForm } from './team-form.tsx'

const members: Member[] = [
  { id: 'u1', name: 'Ada', role: 'owner', teams: [] },
  { id: 'u2', name: 'Bo', role: 'approver', teams: ['platform'] },
]

function recording() {
  const sent: [string, unknown][][] = []
  return { sent, act: async (_: unknown, form: FormData) => (sent.push([...form]), {}) }
}

test('a new team gets a name, a slug and members', async () => {
  const { sent, act } = recording()
  render(<TeamForm act={act} csrf="token" members={members} />)
  await userEvent.click(screen.getByText('New team'))
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Platform')
  await userEvent.type(screen.getByRole('textbox', { name: /^Slug/ }), 'platform')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Ada owner' }))
  await userEvent.click(screen.getByRole('button', { name: 'Make the team' }))
  expect(sent).toEqual([
    [
      ['csrf', 'token'],
      ['name', 'Platform'],
      ['slug', 'platform'],
      ['members', 'u1'],
    ],
  ])
})

test('a team that is changed begins with whom it has, and keeps its slug', async () => {
  const { sent, act } = recording()
  const team = { slug: 'platform', name: 'Platform', members: [{ id: 'u2', name: 'Bo' }] }
  render(<TeamForm act={act} csrf="token" members={members} team={team} />)
  await userEvent.click(screen.getByText('Change Platform'))
  expect(screen.queryByRole('textbox', { name: /^Slug/ })).toBeNull()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Ada owner' }))
  await userEvent.click(screen.getByRole('button', { name: 'Save the team' }))
  expect(sent[0]?.filter(([name]) => name === 'members')).toEqual([
    ['members', 'u1'],
    ['members', 'u2'],
  ])
})
