import type { ReactNode } from 'react'
import { RhumbLines } from '../shell/rhumb-lines.tsx'

export function NotFound() {
  return (
    <div className="lost">
      <RhumbLines />
      <div className="page page-narrow stack">
        <p className="eyebrow">404</p>
        <h1>This is not on the chart</h1>
        <p>
          There is nothing at this address, or it belongs to an organization that you are no member
          of. An API may have been renamed, or the version withdrawn.
        </p>
        <p>
          <a href="/">Look for it in the catalog</a>
        </p>
      </div>
    </div>
  )
}

export function Forbidden() {
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

/** The script reloads the page when the API is back. */
export function Away() {
  return (
    <Interruption title="The API does not answer" reloads>
      <p>
        The portal is up, but the service that it reads from is not answering. Nothing is lost;
        registrations that are under way go on. This page comes back by itself.
      </p>
    </Interruption>
  )
}

export function Limited() {
  return (
    <Interruption title="This page could not be shown">
      <p>There were too many requests in a short time. Wait a minute, then try again.</p>
    </Interruption>
  )
}

export function Failed({ reference }: { reference?: string | undefined }) {
  return (
    <Interruption title="This page could not be shown">
      <p>Something went wrong on our side. It has been written to the log.</p>
      {reference && (
        <p>
          Whoever runs Portolan will ask for this reference: <code>{reference}</code>
        </p>
      )}
    </Interruption>
  )
}

type InterruptionProps = { title: string; reloads?: boolean; children: ReactNode }

/** What may be gone at the next try. */
function Interruption({ title, reloads = false, children }: InterruptionProps) {
  return (
    <div
      className="page page-narrow stack"
      role="alert"
      {...(reloads && { 'data-reload-when-back': true })}
    >
      <h1>{title}</h1>
      {children}
      <p className="actions">
        {/* The same address again. */}
        <a className="button primary" href="">
          Try again
        </a>
        <a href="/">Back to the catalog</a>
      </p>
    </div>
  )
}
