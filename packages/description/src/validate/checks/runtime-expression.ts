import { shortened } from '../../finding.ts'
import type { Kind } from '../../model/kinds.ts'
import { pointerOf } from '../../model/walk.ts'
import { own, ownObject, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { expressionsIn, isRuntimeExpression } from '../runtime-expression.ts'

/** Callbacks and links take values from requests by expressions of a fixed grammar (Runtime Expressions). */
export const runtimeExpression: Check = {
  id: 'runtime-expression',
  level: 'error',
  start: (_, report) => ({
    kinds: ['callback', 'link'],
    visit(node, kind, spot) {
      for (const { text, pointer } of expressionsOf(node, kind))
        if (!isRuntimeExpression(text))
          report(
            pointerOf(spot) + pointer,
            `"${shortened(text)}" is no runtime expression. Write one such as $request.body#/url, $request.query.url or $response.header.Location.`,
          )
    },
  }),
}

function* expressionsOf(
  node: JsonObject,
  kind: Kind,
): Generator<{ text: string; pointer: string }> {
  if (kind === 'callback') {
    for (const key of Object.keys(node)) {
      if (key.startsWith('x-') || key === '$ref') continue
      const bare = key.startsWith('$') ? [key] : expressionsIn(key)
      for (const text of bare) yield { text, pointer: join('', key) }
    }
    return
  }
  const values: [string, unknown][] = Object.entries(ownObject(node, 'parameters') ?? {}).map(
    ([name, value]) => [join('/parameters', name), value],
  )
  values.push(['/requestBody', own(node, 'requestBody')])
  for (const [pointer, value] of values) {
    if (typeof value !== 'string') continue
    // A text without expressions is a constant.
    const found = value.startsWith('$')
      ? [value]
      : expressionsIn(value).filter((text) => text.startsWith('$'))
    for (const text of found) yield { text, pointer }
  }
}
