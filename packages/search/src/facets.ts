/**
 * Words that no text contains, because they begin with a character for private use: what filters ask for,
 * indexed beside the text. Nothing that somebody types becomes one.
 */
export const facets = {
  /** All of them come behind it. */
  first: '\uE000',
  kind: (rank: number): string => `\uE000k${rank}`,
  method: (method: string): string => `\uE000m${method}`,
  tag: (tag: string): string => `\uE000t${tag}`,
  set: (id: number): string => `\uE000s${id}`,
  /** The whole name, so that it is found before all that contain it. */
  exactly: (name: string): string => `\uE001${name}`,
  /** An identifier such as `petid`, whose parts are words: kept apart, for there are as many as names. */
  compound: (word: string): string => `\uE002${word}`,
}
