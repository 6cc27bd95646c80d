'use client'

import { useActionState, useEffect } from 'react'
import { Notice } from '../shell/notice.tsx'
import type { SignInState } from './sign-in.ts'

type Props = {
  to: string
  signIn: (state: SignInState, form: FormData) => Promise<SignInState>
  goTo?: (address: string) => void
}

export function SignInForm({ to, signIn, goTo = open }: Props) {
  const [state, submit, pending] = useActionState(signIn, {})
  useEffect(() => {
    if (state.goTo) goTo(state.goTo)
  }, [state, goTo])
  return (
    <form action={submit} className="stack">
      {state.problem && (
        <Notice kind="error">
          <p>{state.problem}</p>
        </Notice>
      )}
      <input type="hidden" name="to" value={to} />
      <label className="field">
        <span>Email</span>
        <input
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={state.email}
          required
          maxLength={254}
        />
      </label>
      <label className="field">
        <span>Password</span>
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={256}
        />
      </label>
      <button className="primary" aria-disabled={pending}>
        {pending || state.goTo ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  )
}

const open = (address: string) => window.location.assign(address)
