import { catalogPage, registerPage } from '../addresses.ts'

type Props = {
  org: string
  isNarrowed: boolean
  isMember: boolean
  mayRegister: boolean
}

/** What the catalog says when it lists nothing, and what to do then. */
export function NothingFound({ org, isNarrowed, isMember, mayRegister }: Props) {
  if (isNarrowed)
    return (
      <div className="empty">
        <h2>No API matches</h2>
        <p>Take a filter away, or look for fewer words.</p>
        <p>
          <a href={catalogPage(org)}>Show the whole catalog</a>
        </p>
      </div>
    )
  if (mayRegister)
    return (
      <div className="empty">
        <h2>No API is registered yet</h2>
        <p>Give Portolan an OpenAPI description; it does the rest.</p>
        <a className="button primary" href={registerPage(org)}>
          Register an API
        </a>
      </div>
    )
  return (
    <div className="empty">
      <h2>{isMember ? 'No API is registered yet' : 'No API is public yet'}</h2>
      <p>
        {isMember
          ? 'As soon as somebody registers an API, it appears here.'
          : 'As soon as this organization makes an API public, it appears here.'}
      </p>
    </div>
  )
}
