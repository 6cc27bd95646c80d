import { own } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { CompareRule } from '../rule.ts'

/** A request without a body must stay one that is accepted. */
export const requestBodyBecameRequired: CompareRule = {
  id: 'request-body-became-required',
  level: 'breaking',
  *check({ kept, published: before, candidate: after }) {
    for (const { key, published, candidate } of kept) {
      const old = before.resolve(own(published.node, 'requestBody'))
      const body = after.locate(
        own(candidate.node, 'requestBody'),
        join(candidate.pointer, 'requestBody'),
      )
      if (body && own(body.node, 'required') === true && own(old, 'required') !== true)
        yield {
          operation: key,
          message: `The request body ${old ? 'was optional' : 'is new'} and is required now. Accept requests without it.`,
          published: published.pointer,
          candidate: body.pointer,
        }
    }
  },
}
