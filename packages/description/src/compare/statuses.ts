/** Success, by RFC 9110, 15.3; a range is written `2XX`. */
export const isSuccess = (status: string): boolean => status.startsWith('2')

/** The range that a status belongs to: `404` to `4XX`. */
export const rangeOf = (status: string): string =>
  /^\d/.test(status) ? `${status.slice(0, 1)}XX` : status
