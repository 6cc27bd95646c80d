type Options = {
  /** Where the browser sends large descriptions. */
  contentOrigin: string | undefined
  /** React rebuilds the server's stacks with eval while developing. */
  development: boolean
}

/**
 * Scripts run only with this answer's nonce, nothing is loaded from elsewhere, and no style is
 * written into the page.
 */
export function contentSecurityPolicy(nonce: string, options: Options): string {
  const { contentOrigin, development } = options
  const directives = {
    'default-src': ["'none'"],
    'script-src': [
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(contentOrigin ? [contentOrigin] : [])],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
