/** Which way a value goes: a request has no `readOnly` fields, a response none that are `writeOnly`. */
export type Direction = 'request' | 'response'
