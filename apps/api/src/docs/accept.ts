import { Problem } from '@portolan/service/problem'
import { negotiate } from '../shared/negotiate.ts'

export type Form = 'json' | 'markdown'

const offers = [
  { form: 'json', mediaTypes: ['application/json'] },
  { form: 'markdown', mediaTypes: ['text/markdown'] },
] as const

export const mediaTypes: Record<Form, string> = {
  json: 'application/json',
  markdown: 'text/markdown; charset=utf-8',
}

/**
 * The form that the caller asks for most; JSON where both are as welcome.
 * @throws {Problem} 406
 */
export function chooseForm(accept: string | undefined): Form {
  const form = negotiate<Form>(accept, offers)
  if (!form)
    throw new Problem({
      code: 'not-acceptable',
      detail: 'Documentation is given as application/json or text/markdown.',
    })
  return form
}
