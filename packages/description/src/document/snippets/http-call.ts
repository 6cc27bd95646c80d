import type { Json, JsonObject } from '../../parse/json.ts'

/** One call over HTTP, ready to be written down in any language. */
export interface HttpCall {
  /** As it is sent, mostly upper case. */
  method: string
  /** Absolute, `http` or `https`, in printable ASCII: whatever needs it is percent-encoded. */
  url: string
  /** Each name once, whatever its case; names are tokens, values printable ASCII. */
  headers: HeaderField[]
  /** Sent as HTTP Basic. */
  basic?: { username: string; password: string }
  body?: CallBody
  /** Sentences of our own for what the code cannot show; nothing of the description is in them. */
  notes: string[]
}

export interface HeaderField {
  name: string
  value: string
}

export type CallBody =
  | { kind: 'json'; mediaType: string; value: Json }
  | { kind: 'text'; mediaType: string; text: string }
  /** `application/x-www-form-urlencoded`; the text is what the fields make. */
  | { kind: 'form'; mediaType: string; fields: FormField[]; text: string }
  | { kind: 'multipart'; mediaType: string; parts: FormPart[] }
  /** What the caller has in a file. */
  | { kind: 'file'; mediaType: string; fileName: string }

/** Neither name nor value is encoded. */
export interface FormField {
  name: string
  value: string
}

/** Names and values without NUL. A text part without a media type is plain text. */
export type FormPart =
  | { name: string; value: string; mediaType?: string }
  | { name: string; fileName: string; mediaType: string }

/** Follows references; a `Reading` is one. */
export interface Resolver {
  resolve: (node: Json | undefined) => JsonObject | undefined
}
