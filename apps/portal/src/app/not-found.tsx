import type { Metadata } from 'next'
import { RhumbLines } from '../shell/rhumb-lines.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
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
