/** What AWS allows; each is refused here as it would be there. */
const mebibyte = 1_024 * 1_024

/** API Gateway takes no larger request. */
export const requestBytesMax = 10 * mebibyte

/** Lambda takes no larger event, and gives no larger answer, both counted as JSON. */
export const invocationBytesMax = 6 * mebibyte

/** API Gateway waits no longer for an integration. */
export const integrationTimeoutMs = 29_000
