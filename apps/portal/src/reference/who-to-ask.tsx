import { mailAddress, safeAddress } from '../shell/safe-address.ts'
import type { Documentation } from './documentation.ts'

export type Contacts = { contact?: Documentation['contact']; team?: string }

/** Who answers questions; nothing where nobody is named. */
export function WhoToAsk({ contact, team }: Contacts) {
  const mail = mailAddress(contact?.email)
  const page = safeAddress(contact?.url)
  const name = contact?.name ?? contact?.email ?? contact?.url
  if (!name && !team) return null
  return (
    <section className="ask-whom" aria-labelledby="ask">
      <h2 id="ask">Who to ask</h2>
      <p>
        {team && (
          <>
            The team <strong>{team}</strong>
            {name && ', or '}
          </>
        )}
        {name && (mail || page ? <a href={mail ?? page}>{name}</a> : name)}
        {mail && page && (
          <>
            {' '}
            (<a href={page}>{page.replace(/^https?:\/\//, '')}</a>)
          </>
        )}
        .
      </p>
    </section>
  )
}
