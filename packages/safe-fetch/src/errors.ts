export type RefusalReason =
  | 'address-not-public'
  | 'scheme-not-allowed'
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  | 'unreachable'
  | 'status'

/** An address that a user gave could not, or must not, be fetched. The message is for that user. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused'
  readonly reason: RefusalReason
  constructor(reason: RefusalReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
