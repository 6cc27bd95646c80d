import { styleText } from 'node:util'

type Format = Parameters<typeof styleText>[0]

export type Style = (format: Format, text: string) => string

/** Colors belong on a terminal only, unless NO_COLOR or FORCE_COLOR say otherwise. */
export function hasColors(
  stream: { isTTY?: boolean },
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}

export const colored: Style = (format, text) => styleText(format, text, { validateStream: false })
export const plain: Style = (_, text) => text

/** `--no-color` is the user's last word. */
export const styleFor = (stream: { isTTY?: boolean }, wanted = true): Style =>
  wanted && hasColors(stream) ? colored : plain

/**
 * A text from a description on one line, without what a terminal would obey: escape sequences, control
 * characters, marks that turn the direction of writing.
 */
export const harmless = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    // oxlint-disable-next-line no-control-regex -- these are what is taken out
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '\ufffd')
