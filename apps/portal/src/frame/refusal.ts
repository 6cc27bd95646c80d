/** Ends the reading of a page: it is not there, or not for this reader. */
export class Refusal extends Error {
  readonly status: 403 | 404
  constructor(status: 403 | 404) {
    super(`a page is refused with ${status}`)
    this.status = status
  }
}

/** Ends the reading of a page: the reader is to go to another address. */
export class Elsewhere extends Error {
  readonly destination: string
  /** True where the other address is this page's own for good, such as a slug for an operationId. */
  readonly permanent: boolean
  constructor(destination: string, permanent = false) {
    super(`the page is at ${destination}`)
    this.destination = destination
    this.permanent = permanent
  }
}

/** Ends the reading of a page: what was asked for is a text, and no page around it. */
export class Plain extends Error {
  readonly text: string
  readonly mediaType: string
  readonly status: number
  constructor(text: string, mediaType = 'text/plain', status = 200) {
    super(`a page is a text of ${mediaType}`)
    this.text = text
    this.mediaType = mediaType
    this.status = status
  }
}
