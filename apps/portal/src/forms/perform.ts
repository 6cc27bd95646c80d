import { ApiProblem, inWords } from '../api/problem.ts'
import { csrfField } from '../session/csrf-field.ts'
import { writer, type Writer } from '../session/writer.ts'
import type { ActState } from './act.ts'
import { givenIn } from './fields.ts'

/**
 * Changes something in the name of whoever sent the form.
 * @returns what the form says when it could not be done; undefined when it was
 */
export async function perform(
  form: FormData,
  run: (writer: Writer) => Promise<unknown>,
): Promise<ActState | undefined> {
  try {
    await run(await writer(form.get(csrfField)))
    return undefined
  } catch (error) {
    const code = error instanceof ApiProblem ? error.problem.code : undefined
    return { problem: inWords(error), ...(code && { code }), given: givenIn(form) }
  }
}

/** The form as it was, with what is wrong about it. */
export const refused = (form: FormData, problem: string): ActState => ({
  problem,
  given: givenIn(form),
})
