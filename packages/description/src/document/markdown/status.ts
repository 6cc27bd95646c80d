import { STATUS_CODES } from 'node:http'

const ranges = ['Information', 'Success', 'Redirection', 'Error of the caller', 'Server error']

/** What a status says: `Not Found`, `Success`; empty for one that nobody knows. */
export function statusInWords(status: string): string {
  if (status === 'default') return 'Any other'
  const range = /^([1-5])XX$/i.exec(status)?.[1]
  return (range === undefined ? STATUS_CODES[status] : ranges[Number(range) - 1]) ?? ''
}
