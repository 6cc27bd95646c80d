import { configuration } from '../configuration.ts'

/** An address of ours with its origin, for what leaves the page: canonical links, files, messages. */
export const absolute = (address: string): string => `${configuration().portalOrigin}${address}`
