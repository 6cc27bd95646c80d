import { ownObject } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

/** The registry of HTTP status codes (IANA), without those that are unused. */
const registered = new Set(
  '100 101 102 103 104 200 201 202 203 204 205 206 207 208 226 300 301 302 303 304 305 307 308 400 401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 421 422 423 424 425 426 428 429 431 451 500 501 502 503 504 505 506 507 508 510 511'.split(
    ' ',
  ),
)

export const statusKnown: LintRule = {
  id: 'status-known',
  level: 'info',
  asks: 'Each status code is one that HTTP knows.',
  reason:
    'Proxies, caches and clients act by the registered codes; of others they know only the first digit.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '404': {description: There are no pets.}
        '430': {description: The shelter is closed.}
`,
  good: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
        '404': {description: There are no pets.}
        '503': {description: The shelter is closed.}
`,
  start: each('operation', (operation) => {
    const statuses = Object.keys(ownObject(operation, 'responses') ?? {}).filter((status) =>
      /^[1-5]\d\d$/.test(status),
    )
    if (statuses.length === 0) return undefined
    const odd = statuses.find((status) => !registered.has(status))
    return odd === undefined
      ? null
      : {
          below: ['responses', odd],
          message: `HTTP knows no status ${odd}. Use the nearest registered code, and say the rest in the body.`,
        }
  }),
}
