'use client'

import { useActionState } from 'react'
import { Notice } from '../shell/notice.tsx'
import type { SignInState } from './sign-in.ts'

type Props = { to: string; signIn: (state: SignInState, form: FormData) => Promise<SignInState> }

export function SignInForm({ to, signIn }: Props) {
  const [state, submit, pending] = useActionState(signIn, {})
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
        {pending ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  )
}
