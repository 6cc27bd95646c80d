import { Fragment } from 'react'
import { anchor } from './anchors.ts'
import type { OperationDocument } from './documentation.ts'
import { Heading } from './permalink.tsx'
import { securityAt, type Place } from './place.ts'
import { schemeInWords } from './security-words.ts'

type Props = Pick<OperationDocument, 'security' | 'securitySchemes'> & {
  place: Place
  /** The description names ways to prove who one is, so that to ask for none says something. */
  isKnown?: boolean
}

/** What a caller must bring, in plain words; nothing where nothing is said about it. */
export function SecurityNeeds({ security, securitySchemes, place, isKnown = false }: Props) {
  if (!security.length && !isKnown) return null
  const ways = (security.length ? security : [[]]).map((together, index) => (
    <Fragment key={index}>
      {together.length === 0 && 'Nothing: anyone may call it.'}
      {together.map(({ name, scopes }, position) => {
        const scheme = securitySchemes.find((candidate) => candidate.name === name)
        return (
          <Fragment key={name}>
            {position > 0 && ', together with: '}
            <a href={`${securityAt(place)}#${schemeId(name)}`}>
              {scheme ? schemeInWords(scheme) : name}
            </a>
            {scopes.length > 0 && (
              <>
                {' '}
                with{' '}
                {scopes.map((scope, at) => (
                  <Fragment key={scope}>
                    {at > 0 && (at === scopes.length - 1 ? ' and ' : ', ')}
                    <code>{scope}</code>
                  </Fragment>
                ))}
              </>
            )}
          </Fragment>
        )
      })}
      {together.length > 0 && '.'}
    </Fragment>
  ))
  return (
    <section aria-labelledby="security">
      <Heading level={2} id="security">
        Security
      </Heading>
      {ways.length === 1 ? (
        <p>{ways[0]}</p>
      ) : (
        <>
          <p>One of these:</p>
          <ul>
            {ways.map((way, index) => (
              <li key={index}>{way}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

export const schemeId = (name: string) => `scheme-${anchor(name)}`
