import { requestedAddress } from '../../../../../session/caller.ts'

/** Says how such an address is made, and leads to where the versions can be chosen. */
export default async function RangeNotFound() {
  const [, org = '', api = ''] = (await requestedAddress()).split(/[/?#]/)
  return (
    <div className="page page-narrow stack">
      <p className="eyebrow">404</p>
      <h1>These versions cannot be compared</h1>
      <p>
        An address of changes names two versions of one API with two dots between them, as in{' '}
        <code>1.0.0..1.1.0</code>; <code>latest</code> stands for the latest stable one. The second
        may be a version that waits for approval. One of these is not there, or it was withdrawn.
      </p>
      <p className="actions">
        <a className="button primary" href={`/${org}/${api}/changes`}>
          Choose two versions
        </a>
        <a href={`/${org}/${api}`}>Back to the API</a>
      </p>
    </div>
  )
}
