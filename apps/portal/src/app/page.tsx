import { redirect } from 'next/navigation'
import { catalogPage } from '../addresses.ts'
import { caller } from '../session/caller.ts'
import { Notice } from '../shell/notice.tsx'

export default async function StartPage() {
  const { user } = await caller()
  const [first] = user.organizations
  if (first) redirect(catalogPage(first.slug))
  return (
    <div className="page page-narrow stack">
      <h1>No organization yet</h1>
      <Notice kind="info">
        <p>
          You are signed in as {user.email}, but you are not a member of any organization. Ask an
          owner of yours to add you.
        </p>
      </Notice>
    </div>
  )
}
