import type { Metadata } from 'next'
import { openSession } from '../../session/caller.ts'
import { safeReturnAddress } from '../../session/return-address.ts'
import { signIn } from '../../session/sign-in.ts'
import { SignInForm } from '../../session/sign-in-form.tsx'
import { CompassRose } from '../../shell/compass-rose.tsx'
import { RhumbLines } from '../../shell/rhumb-lines.tsx'

export const metadata: Metadata = {
  title: 'Sign in',
  description: 'Sign in to your company’s API portal.',
}

type Props = { searchParams: Promise<{ to?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const to = safeReturnAddress((await searchParams).to)
  const user = (await openSession())?.session.user
  return (
    <div className="sign-in">
      <RhumbLines />
      <div className="sign-in-card">
        <CompassRose size={56} />
        <h1>Sign in</h1>
        {user && (
          <p>
            You are signed in as {user.name}. <a href={to}>Go on</a>, or sign in as somebody else.
          </p>
        )}
        <SignInForm to={to} signIn={signIn} />
      </div>
    </div>
  )
}
