/** The name of the form field that carries a CSRF token. */
export const csrfField = 'csrf'
/** The header that carries it where a script writes. */
export const csrfHeader = 'portolan-csrf'
