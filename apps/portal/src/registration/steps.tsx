import type { ReactNode } from 'react'
import type { Step } from '../api/types.ts'
import { CheckIcon, CrossIcon, DashIcon, PauseIcon } from '../shell/icons.tsx'
import { duration } from '../shell/duration.ts'
import { stepNames, stepStates } from './words.ts'

const signs: Record<Step['status'], ReactNode> = {
  pending: null,
  running: <span className="turning" />,
  waiting: <PauseIcon />,
  done: <CheckIcon />,
  failed: <CrossIcon />,
  skipped: <DashIcon />,
}

/** The eight steps of a registration, with what each took and what it said. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol className="steps" aria-label="Steps">
      {steps.map((step) => (
        <li
          key={step.name}
          className={`step step-${step.status}`}
          aria-current={['running', 'waiting'].includes(step.status) ? 'step' : undefined}
        >
          <span className="step-sign">{signs[step.status]}</span>
          <span className="step-name">{stepNames[step.name]}</span>
          <span className="step-facts">
            {step.attempt > 1 && <span>attempt {step.attempt}</span>}
            {step.startedAt && step.endedAt && (
              <span title={`${step.startedAt} to ${step.endedAt}`}>
                {duration(step.startedAt, step.endedAt)}
              </span>
            )}
            <span className={step.status === 'done' ? 'visually-hidden' : undefined}>
              {stepStates[step.status]}
            </span>
          </span>
          {step.status === 'running' && step.progress && (
            <Done name={stepNames[step.name]} progress={step.progress} />
          )}
          {step.message && <p className="step-message">{step.message}</p>}
        </li>
      ))}
    </ol>
  )
}

/** How far a long step is; the words beside the bar say the same. */
function Done({ name, progress }: { name: string; progress: NonNullable<Step['progress']> }) {
  const { done, total } = progress
  if (total === 0) return null
  const words = `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`
  return (
    <p className="step-message step-progress">
      <progress value={Math.min(done, total)} max={total} aria-label={name} />
      <span>{words}</span>
    </p>
  )
}
