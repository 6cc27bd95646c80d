import { configuration } from '../configuration.ts'

export const overHttps = () => configuration().portalOrigin.startsWith('https:')

/** `__Host-` binds the cookie to this host and to https; loopback without https has to do without. */
export const cookieName = () => (overHttps() ? '__Host-portolan' : 'portolan')
