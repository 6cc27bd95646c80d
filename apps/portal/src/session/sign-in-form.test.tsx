import { describe, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SignInForm } from './sign-in-form.tsx'

const value = (element: HTMLElement) => (element as HTMLInputElement).value

describe('the sign-in form', () => {
  test('sends the email, the password and where to go on', async () => {
    const sent: Record<string, unknown>[] = []
    render(
      <SignInForm
        to="/acme/petstore"
        signIn={async (_, form) => {
          sent.push(Object.fromEntries(form))
          return {}
        }}
      />,
    )
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'a@example.com')
    await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}')
    expect(sent).toEqual([{ to: '/acme/petstore', email: 'a@example.com', password: 'secret' }])
  })

  test('goes on with a whole page once it worked', async () => {
    const gone: string[] = []
    render(
      <SignInForm
        to="/acme"
        signIn={async () => ({ goTo: '/acme' })}
        goTo={(address) => void gone.push(address)}
      />,
    )
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'a@example.com')
    await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}')
    await screen.findByRole('button', { name: 'Signing in…' })
    expect(gone).toEqual(['/acme'])
  })

  test('says what was wrong, keeps the email and drops the password', async () => {
    render(
      <SignInForm
        to="/"
        signIn={async (_, form) => ({
          problem: 'The email address or the password is not right.',
          email: form.get('email') === 'a@example.com' ? 'a@example.com' : 'another',
        })}
      />,
    )
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'a@example.com')
    await userEvent.type(screen.getByLabelText('Password'), 'wrong')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toBe('The email address or the password is not right.')
    expect(value(screen.getByRole('textbox', { name: 'Email' }))).toBe('a@example.com')
    expect(value(screen.getByLabelText('Password'))).toBe('')
  })
})
