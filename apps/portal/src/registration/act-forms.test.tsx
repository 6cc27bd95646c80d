import { describe, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { CancelForm, DecideForm, RetryForm } from './act-forms.tsx'

function recording(problem?: string) {
  const sent: Record<string, unknown>[] = []
  return {
    sent,
    act: async (_: unknown, form: FormData) => {
      sent.push(Object.fromEntries(form))
      return problem ? { problem } : {}
    },
  }
}

describe('what a caller does with a registration', () => {
  test('is cancelled only after a question', async () => {
    const { act, sent } = recording()
    const { container } = render(<CancelForm act={act} csrf="token" />)
    expect(container.querySelector('details')?.open).toBe(false)
    await userEvent.click(screen.getByText('Cancel registration'))
    expect(sent).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Yes, cancel it' }))
    expect(sent).toEqual([{ csrf: 'token' }])
  })

  for (const [name, decision] of [
    ['Approve', 'approve'],
    ['Reject', 'reject'],
  ] as const)
    test(`${name} takes a reason with it`, async () => {
      const { act, sent } = recording()
      render(<DecideForm act={act} csrf="token" />)
      await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'Agreed with all')
      await userEvent.click(screen.getByRole('button', { name }))
      expect(sent).toEqual([{ csrf: 'token', reason: 'Agreed with all', decision }])
    })

  test('says why it could not be done', async () => {
    const { act } = recording('Only a failed registration can be retried.')
    render(<RetryForm act={act} csrf="token" />)
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Only a failed registration can be retried.',
    )
  })
})
