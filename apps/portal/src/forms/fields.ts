/** The text of a field as a person meant it: browsers send CRLF, and nothing for what is not there. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

/** Every text field that people fill in, to show the form as it was. */
export function givenIn(form: FormData): Record<string, string> {
  const given: Record<string, string> = {}
  for (const name of form.keys())
    if (name !== 'csrf' && !name.startsWith('$')) given[name] = textOf(form, name)
  return given
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** The moment at which a day ends, UTC: what holds "until" a day holds all of it. Undefined for no day. */
export const endOfDay = (day: string): string | undefined => momentOf(day, '23:59:59Z')
/** The moment at which a day begins, UTC. */
export const startOfDay = (day: string): string | undefined => momentOf(day, '00:00:00Z')

function momentOf(day: string, time: string): string | undefined {
  const moment = `${day}T${time}`
  return dayPattern.test(day) && !Number.isNaN(Date.parse(moment)) ? moment : undefined
}

const dayMs = 24 * 60 * 60 * 1_000

/** The day, as date fields want it, so many days after a moment. */
export const dayAfter = (fromMs: number, days: number): string =>
  new Date(fromMs + days * dayMs).toISOString().slice(0, 10)
