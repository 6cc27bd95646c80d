import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { configuration } from '../../../configuration.ts'
import { register } from '../../../register/register-action.ts'
import { RegisterForm } from '../../../register/register-form.tsx'
import { caller } from '../../../session/caller.ts'
import { csrfToken } from '../../../session/csrf.ts'
import { may, membership } from '../../../session/permissions.ts'
import { decoded } from '../../../shell/path.ts'
import { queried, type Query } from '../../../shell/search-params.ts'

type Props = { params: Promise<{ org: string }>; searchParams: Query }

export const metadata: Metadata = {
  title: 'Register',
  description: 'Give Portolan an OpenAPI description and watch it become a published version.',
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const [{ org }, { api }, { user, sessionId }] = await Promise.all([
    decoded(params),
    queried(searchParams, 'api'),
    caller(),
  ])
  const organization = membership(user, org)
  if (!organization) notFound()
  if (!may(organization, 'registrations:create')) forbidden()
  return (
    <div className="page page-narrow">
      <header className="page-head">
        <h1>Register</h1>
        <p>
          Give Portolan an OpenAPI description. It is validated, compared with the published
          version, documented and announced; you can watch each step.
        </p>
      </header>
      <RegisterForm
        org={org}
        api={api}
        csrf={csrfToken(sessionId, configuration().key)}
        action={register.bind(null, org)}
      />
    </div>
  )
}
