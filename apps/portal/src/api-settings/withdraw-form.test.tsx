import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { givenIn } from '../forms/fields.ts'
import { WithdrawForm } from './withdraw-form.tsx'

test('what was chosen and typed is still there after a refusal', async () => {
  const user = userEvent.setup()
  render(
    <WithdrawForm
      act={async (_, form) => ({ problem: 'Type the label.', given: givenIn(form) })}
      csrf="token"
      labels={['1.1.0', '1.0.0']}
    />,
  )
  await user.click(screen.getByText('Withdraw a version…'))
  const version = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Version' })
  await user.selectOptions(version(), '1.0.0')
  await user.type(screen.getByRole('textbox', { name: /^Type its label/ }), 'one')
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'It holds a secret.')
  await user.click(screen.getByRole('button', { name: 'Withdraw it' }))
  expect((await screen.findByRole('alert')).textContent).toBe('Type the label.')
  expect(version().value).toBe('1.0.0')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Reason' }).value).toBe(
    'It holds a secret.',
  )
})
