import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not permitted' }

export default function Forbidden() {
  return (
    <div className="page page-narrow stack">
      <p className="eyebrow">403</p>
      <h1>Your role does not permit this</h1>
      <p>
        You are signed in, but your role in this organization does not include what this page needs.
        An owner of the organization can give you another role.
      </p>
      <p>
        <a href="/">Back to the catalog</a>
      </p>
    </div>
  )
}
