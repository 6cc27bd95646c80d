import { catalogPage, withQuery } from '../../addresses.ts'
import type { Api } from '../../api/types.ts'
import { Tags } from '../../catalog/tags.tsx'
import { mailAddress, safeAddress } from '../../shell/safe-address.ts'
import { Time } from '../../shell/time.tsx'
import type { Overview } from './read-overview.ts'

type Props = { org: string; api: Api; overview: Overview }

const visibilityWords: Record<Api['visibility'], string> = {
  public: 'Everybody may read it, also without signing in.',
  private: 'Only members of the organization may read it.',
}

/** What stands beside the description of an API: whom to ask, and where it is served. */
export function ApiFacts({ org, api, overview }: Props) {
  const { servers, contact = api.contact } = overview
  return (
    <aside className="facts" aria-label="About this API">
      <WhoToAsk org={org} api={api} contact={contact} />
      {servers.length > 0 && (
        <>
          <h2>Servers</h2>
          <ul className="plain-list">
            {servers.map(({ url, description }, index) => (
              <li key={`${index} ${url}`}>
                <code className="address">{url}</code>
                {description && <p className="quiet-text">{description}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {api.tags.length > 0 && (
        <>
          <h2>Tags</h2>
          <Tags org={org} tags={api.tags} />
        </>
      )}
      <h2>Visibility</h2>
      <p>{visibilityWords[api.visibility]}</p>
      <h2>In the catalog</h2>
      <p>
        Since <Time at={api.createdAt} dayOnly />
        <br />
        <span className="quiet-text">
          Changed <Time at={api.updatedAt} dayOnly />
        </span>
      </p>
    </aside>
  )
}

type AskProps = { org: string; api: Api; contact: Overview['contact'] }

/** The people behind an API first, then whom its description names. */
function WhoToAsk({ org, api: { team, owner }, contact }: AskProps) {
  const named = contact && (contact.name ?? contact.email ?? contact.url)
  if (!team && !owner && !named) return null
  return (
    <>
      <h2>Who to ask</h2>
      <dl className="asked">
        {team && (
          <div>
            <dt>Team</dt>
            <dd>
              <a href={withQuery(catalogPage(org), { team: team.slug })}>{team.name}</a>
            </dd>
          </div>
        )}
        {owner && (
          <div>
            <dt>Owner</dt>
            <dd>
              <a href={withQuery(catalogPage(org), { owner: owner.id })}>{owner.name}</a>
            </dd>
          </div>
        )}
        {named && (
          <div>
            <dt>Contact</dt>
            <dd>
              <ContactLinks contact={contact} />
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}

/** A stranger's words: the address leads to the web or to mail, or is shown as text. */
function ContactLinks({ contact }: { contact: NonNullable<Overview['contact']> }) {
  const { name, url, email } = contact
  const page = safeAddress(url)
  const mail = mailAddress(email)
  return (
    <>
      {page ? (
        <a href={page} rel="noopener noreferrer nofollow ugc">
          {name ?? page}
        </a>
      ) : (
        name
      )}
      {email && (
        <>
          {(page || name) && <br />}
          {mail ? <a href={mail}>{email}</a> : email}
        </>
      )}
    </>
  )
}
