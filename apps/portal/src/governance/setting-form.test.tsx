import { describe, expect, test } from '@jest/globals'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { textOf } from '../forms/fields.ts'
import { lineDiff } from './line-diff.ts'
import { SettingForm } from './setting-form.tsx'
import type { SettingState } from './setting-state.ts'

const text = 'levels:\n  breaking: approval\n'
const typed = 'levels:\n  breaking: maybe\n'

function setUp(answer: (given: Record<string, string>) => SettingState) {
  const sent: Record<string, unknown>[] = []
  const { container } = render(
    <SettingForm
      save={async (_, form) => {
        sent.push(Object.fromEntries(form))
        return answer({ text: textOf(form, 'text'), note: textOf(form, 'note') })
      }}
      csrf="token"
      name="Policy"
      text={text}
      etag={'"1.1"'}
      firstDay="2026-11-22"
      mayReview
    />,
  )
  return { sent, container, user: userEvent.setup() }
}

const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Policy in YAML' })

async function save(user: ReturnType<typeof userEvent.setup>) {
  await user.clear(area())
  await user.click(area())
  await user.paste(typed)
  await user.click(screen.getByText('Save…'))
  await user.type(screen.getByRole('textbox', { name: 'Note (optional)' }), 'As agreed')
  await user.click(screen.getByRole('button', { name: /^Save/ }))
}

describe('the editor of a policy', () => {
  test('asks before it saves, with the revision that was changed, a note and a day', async () => {
    const { sent, container, user } = setUp(() => ({}))
    expect(container.querySelector('details')?.open).toBe(false)
    await save(user)
    expect(sent).toEqual([
      {
        csrf: 'token',
        etag: '"1.1"',
        text: typed,
        note: 'As agreed',
        effectiveFrom: '',
        intent: 'save',
      },
    ])
  })

  test('tries a text first where the other button is pressed', async () => {
    const { sent, user } = setUp(() => ({}))
    await user.click(screen.getByRole('button', { name: 'Try it on every version first' }))
    expect(sent).toMatchObject([{ intent: 'review', text }])
  })

  test('numbers the lines, and marks those at fault, with the words and a way there', async () => {
    const { container, user } = setUp((given) => ({
      given,
      problem: 'The policy has 1 fault.',
      faults: [{ message: '`breaking` must be pass, warn, approval or block.', line: 2 }],
    }))
    await save(user)
    await screen.findByRole('alert')
    expect(area().value).toBe(typed)
    expect(area().getAttribute('aria-invalid')).toBe('true')
    expect(container.querySelector('.code-numbers .at-fault')?.textContent).toBe('2')
    const finding = within(screen.getByRole('list', { name: 'Findings' })).getByRole('listitem')
    expect(finding.textContent).toContain('`breaking` must be pass')
    expect(finding.textContent).toContain('breaking: maybe')
    await user.click(screen.getByRole('button', { name: 'Go to line 2' }))
    expect(area().selectionStart).toBe(typed.indexOf('  breaking'))
  })

  test('keeps the text when somebody was faster, and saves over theirs only knowingly', async () => {
    const theirs = 'levels:\n  breaking: block\n'
    const { sent, user } = setUp((given) => ({
      given,
      conflict: {
        revision: 2,
        by: { id: 'u1', name: 'Ada' },
        at: '2026-11-21T10:00:00Z',
        etag: '"2.2"',
        diff: lineDiff(theirs, given['text'] ?? ''),
      },
    }))
    await save(user)
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Ada saved revision 2/)
    expect(area().value).toBe(typed)
    const diff = screen.getByRole('group', { name: 'From revision 2 to your text' })
    expect(diff.textContent).toContain('removed:   breaking: block')
    expect(diff.textContent).toContain('added:   breaking: maybe')
    await user.click(screen.getByRole('button', { name: 'Save over theirs' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toMatchObject({ etag: '"2.2"', text: typed })
  })

  test('shows a hostile text as text', () => {
    const attack = '</textarea><script>attacked=1</script>'
    const { container } = render(
      <SettingForm
        save={async () => ({})}
        csrf="token"
        name="Policy"
        text={attack}
        etag=""
        firstDay="2026-11-22"
        mayReview={false}
      />,
    )
    expect(container.querySelector('script')).toBeNull()
    expect(area().value).toBe(attack)
    expect(screen.queryByRole('button', { name: /Try it/ })).toBeNull()
  })
})
