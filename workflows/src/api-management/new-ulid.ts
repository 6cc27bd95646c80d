import { ulid } from 'ulid'

/** An id by which something that is tried twice happens once; the same on every replay. */
export const newUlid = (): string => ulid(Date.now(), Math.random)
