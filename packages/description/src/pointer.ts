/** JSON pointers (RFC 6901), as strings. */

export const escapeToken = (token: string): string =>
  token.includes('~') || token.includes('/')
    ? token.replaceAll('~', '~0').replaceAll('/', '~1')
    : token

const unescapeToken = (token: string): string =>
  token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token

/** `join('/paths', '/pets', 'get')` is `/paths/~1pets/get`. */
export function join(base: string, ...tokens: (string | number)[]): string {
  let pointer = base
  for (const token of tokens)
    pointer += '/' + (typeof token === 'number' ? String(token) : escapeToken(token))
  return pointer
}

/** The tokens of a pointer; none for the whole document. */
export function tokensOf(pointer: string): string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescapeToken)
}

/** The value at a pointer, or undefined where there is none. Sees own properties only. */
export function valueAt(root: unknown, pointer: string): unknown {
  let node = root
  for (const token of tokensOf(pointer)) {
    if (Array.isArray(node)) node = /^(0|[1-9]\d*)$/.test(token) ? node[Number(token)] : undefined
    else if (typeof node === 'object' && node !== null && Object.hasOwn(node, token))
      node = (node as Record<string, unknown>)[token]
    else return undefined
  }
  return node
}

/** The pointer in a `$ref` fragment such as `#/components/schemas/Pet`; null when it is no pointer. */
export function pointerOfFragment(fragment: string): string | null {
  let pointer
  try {
    pointer = decodeURIComponent(fragment)
  } catch {
    return null
  }
  return pointer === '' || pointer.startsWith('/') ? pointer : null
}

/** A pointer as the fragment of a URI, which allows no braces, spaces and the like. */
export const fragmentOf = (pointer: string): string =>
  tokensOf(pointer)
    .map((token) => `/${encodeURIComponent(escapeToken(token))}`)
    .join('')
