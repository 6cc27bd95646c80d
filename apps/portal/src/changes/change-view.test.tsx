import { describe, expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Change, Waiver } from '../api/types.ts'
import { textOf } from '../forms/fields.ts'
import { ChangeView } from './change-view.tsx'
import { RevokeForm, WaiveForm } from './waive-form.tsx'

const attack = '<img src=x onerror="attacked=1"><script>attacked=2</script>'

const change = (given: Partial<Change> = {}): Change => ({
  rule: 'operation-removed',
  level: 'breaking',
  operation: 'POST /tasks',
  message: 'POST /tasks is no longer offered',
  hurts: ['senders'],
  advice: 'Announce it with a Sunset date first.',
  published: {
    pointer: '/paths/~1tasks/post',
    line: 12,
    excerpt: { firstLine: 11, lines: ['/tasks:', '  post:', `    summary: ${attack}`] },
  },
  candidate: null,
  fingerprint: '0123456789abcdef',
  ...given,
})

const waiver = (given: Partial<Waiver> = {}): Waiver => ({
  id: '01J00000000000000000000000',
  fingerprint: '0123456789abcdef',
  rule: 'operation-removed',
  operation: 'POST /tasks',
  message: 'POST /tasks is no longer offered',
  reason: `Nobody calls it. ${attack}`,
  status: 'active',
  createdAt: '2026-11-01T00:00:00Z',
  createdBy: { id: 'u1', name: 'Ada' },
  selfApproved: false,
  expiresAt: '2027-01-01T00:00:00Z',
  ...given,
})

function show(given: Partial<Change> = {}) {
  return render(
    <ol>
      <ChangeView
        change={change(given)}
        range={{ from: '1.0.0', to: '1.1.0' }}
        operation={{
          method: 'post',
          path: '/tasks',
          page: '/acme/tasks/v/1.0.0/operations/post~tasks',
        }}
        reaches={[]}
        address="/acme/tasks/changes/1.0.0..1.1.0#0123456789abcdef"
        userId="u2"
      />
    </ol>,
  )
}

describe('a change', () => {
  test('says what it is, whom it hurts, and where it is on both sides', () => {
    show()
    expect(document.getElementById('0123456789abcdef')?.tagName).toBe('LI')
    expect(screen.getByRole('heading', { name: 'POST /tasks is no longer offered' })).toBeTruthy()
    expect(screen.getByText(/^Breaks whoever sends requests\. Announce it/)).toBeTruthy()
    const href = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href')
    expect(href('operation-removed')).toBe('/rules/operation-removed')
    expect(href('POST /tasks')).toBe('/acme/tasks/v/1.0.0/operations/post~tasks')
    expect(href(/^Permanent link/)).toMatch(/#0123456789abcdef$/)
    const [published, candidate] = screen.getAllByRole('figure')
    expect(published?.querySelector('mark')?.textContent).toBe('  post:')
    expect(within(published!).getByText('12')).toBeTruthy()
    expect(candidate?.textContent).toContain('Not in this version.')
  })

  test('that many operations share names them all, folded', () => {
    render(
      <ChangeView
        change={change({ operation: null, operationsTotal: 2 })}
        range={{ from: '1.0.0', to: '1.1.0' }}
        operation={undefined}
        reaches={[
          { method: 'get', path: '/tasks', page: '/acme/tasks/v/1.1.0/operations/get~tasks' },
          { method: 'get', path: '/lists' },
        ]}
        address="#x"
        userId="u2"
      />,
    )
    expect(screen.getByText(/^It reaches 2 operations/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'GET /tasks', hidden: true })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'GET /lists', hidden: true })).toBeNull()
  })

  test('shows what a stranger wrote as text', () => {
    const { container } = show({ message: attack, advice: attack, waiver: waiver() })
    expect(container.querySelectorAll('img, script')).toHaveLength(0)
    expect(container.textContent).toContain(attack)
  })

  const ends: [given: Partial<Waiver>, words: RegExp][] = [
    [{}, /^Waived by Ada, .*, until .*\.$/],
    [
      { createdBy: { id: 'u2', name: 'Bo' }, selfApproved: true },
      /^Waived by you \(self-approved\), /,
    ],
    [{ status: 'expired' }, /^Waived by Ada, .*\. It expired /],
    [
      { status: 'revoked', revokedBy: { id: 'u3', name: 'Cy' }, revokedAt: '2026-11-02T00:00:00Z' },
      /^Waived by Ada, .*\. Revoked by Cy, /,
    ],
  ]
  for (const [given, words] of ends)
    test(`that is waived says ${words}`, () => {
      show({ waiver: waiver(given) })
      expect(screen.getByText(/^Waived by/).textContent).toMatch(words)
    })
})

describe('who may decide', () => {
  const until = { first: '2026-11-22', usual: '2027-02-19', last: '2027-11-21' }
  test('waives a change with a reason, until a day that is chosen already', async () => {
    const sent: Record<string, unknown>[] = []
    const act = async (_: unknown, form: FormData) => {
      sent.push(Object.fromEntries(form))
      return {}
    }
    render(
      <WaiveForm
        act={act}
        csrf="token"
        about="It is gone"
        fingerprint="0123456789abcdef"
        until={until}
      />,
    )
    await userEvent.click(screen.getByText('Waive this change'))
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'Nobody calls it')
    await userEvent.click(screen.getByRole('button', { name: 'Waive it' }))
    expect(sent).toEqual([
      {
        csrf: 'token',
        fingerprint: '0123456789abcdef',
        reason: 'Nobody calls it',
        until: '2027-02-19',
      },
    ])
  })

  test('keeps what was written when it is refused', async () => {
    const act = async (_: unknown, form: FormData) => ({
      problem: 'Nobody waives changes of their own registration.',
      given: { reason: textOf(form, 'reason'), until: '2026-12-24' },
    })
    render(
      <WaiveForm
        act={act}
        csrf="token"
        about="It is gone"
        fingerprint="0123456789abcdef"
        until={until}
      />,
    )
    await userEvent.click(screen.getByText('Waive this change'))
    await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'Nobody calls it')
    await userEvent.click(screen.getByRole('button', { name: 'Waive it' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/own registration/)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reason' }).value).toBe(
      'Nobody calls it',
    )
  })

  test('revokes a waiver only after a question', async () => {
    const sent: unknown[] = []
    const act = async (_: unknown, form: FormData) => (sent.push(form.get('waiver')), {})
    render(<RevokeForm act={act} csrf="token" about="It is gone" waiver="01J" />)
    await userEvent.click(screen.getByText('Revoke the waiver'))
    expect(sent).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Yes, revoke it' }))
    expect(sent).toEqual(['01J'])
  })
})
