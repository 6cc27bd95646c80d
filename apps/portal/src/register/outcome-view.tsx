import type { RefObject } from 'react'
import { registrationPage, signInPage } from '../addresses.ts'
import type { Problem } from '../api/problem.ts'
import { count } from '../shell/figures.ts'
import { Findings } from './findings.tsx'
import type { Outcome } from './outcome.ts'

type Props = {
  org: string
  outcome: Outcome
  text: string
  onJump?: (line: number) => void
  heading: RefObject<HTMLHeadingElement | null>
}

/** What became of the description, and what to do about it. */
export function OutcomeView({ org, outcome, text, onJump, heading }: Props) {
  const problem = outcome.kind === 'refused' ? outcome.problem : undefined
  const findings = problem?.errors ?? []
  const total = problem?.total ?? findings.length
  return (
    <section
      className={`outcome notice ${outcome.kind === 'registered' ? 'notice-good' : 'notice-error'}`}
      aria-labelledby="outcome"
    >
      <h2 id="outcome" ref={heading} tabIndex={-1}>
        {title(outcome)}
      </h2>
      {outcome.kind === 'registered' && (
        <p>
          The same content is published under this label; nothing was changed.{' '}
          <a href={registrationPage(org, outcome.registration)}>See its registration</a>
        </p>
      )}
      {outcome.kind === 'interrupted' && <p>{outcome.words}</p>}
      {problem && (
        <p>
          {problem.detail}{' '}
          {problem.registration && (
            <a href={registrationPage(org, problem.registration)}>See the registration</a>
          )}
          {problem.status === 401 && <a href={signInPage}>Sign in</a>}
        </p>
      )}
      {findings.length > 0 && (
        <>
          {total > findings.length && (
            <p>
              The first {findings.length} of {count(total, 'finding')}:
            </p>
          )}
          <Findings findings={findings} text={text} {...(onJump ? { onJump } : {})} />
        </>
      )}
    </section>
  )
}

function title(outcome: Outcome): string {
  if (outcome.kind === 'registered') return 'Already published'
  if (outcome.kind === 'interrupted') return 'Not registered'
  return titleOf(outcome.problem)
}

function titleOf({ status, errors, total }: Problem): string {
  if (status === 422 && errors?.length)
    return `${count(total ?? errors.length, 'finding')} to mend first`
  if (status === 409) return 'This version is taken'
  if (status === 413) return 'Too large'
  return 'Not registered'
}
