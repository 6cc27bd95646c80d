import { Notice } from '../shell/notice.tsx'
import type { ActState } from './act.ts'

export function ActProblem({ state }: { state: ActState }) {
  return (
    state.problem && (
      <Notice kind="error">
        <p>{state.problem}</p>
      </Notice>
    )
  )
}
