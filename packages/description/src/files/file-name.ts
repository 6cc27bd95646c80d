import { posix } from 'node:path'

/** An address that no folder can hold: it has a scheme, or names a host. */
export const isNetworkAddress = (address: string): boolean =>
  /^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)

/** The name of the file that `address`, written in the file `from`, refers to. */
export const fileNameOf = (address: string, from: string): string =>
  posix.join(posix.dirname(from), decoded(address))

/** Does a name lead out of the folder that names are relative to? */
export const leadsOutside = (name: string): boolean =>
  name === '..' || name.startsWith('../') || name.startsWith('/') || /^[a-z]:/i.test(name)

/** An address as the name of a file says it: `a%20b.yaml` is `a b.yaml`. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
