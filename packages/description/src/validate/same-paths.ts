import { operationsOf } from '../model/reading.ts'
import { followIn } from '../model/references.ts'
import { operationKey } from '../operation-key.ts'
import { ownObject, type JsonObject } from '../parse/json.ts'

/** Pairs of paths whose templates differ only in the names of their parameters. */
export function* samePaths(
  root: JsonObject,
): Generator<{ path: string; first: string; methods: string[] }> {
  const seen = new Map<string, { path: string; methods: string[] }>()
  for (const [path, item] of Object.entries(ownObject(root, 'paths') ?? {})) {
    if (!path.startsWith('/')) continue
    const methods = [...operationsOf(followIn(root, item) ?? {})].map(({ method }) => method)
    const key = operationKey('', path)
    const first = seen.get(key)
    if (first)
      yield {
        path,
        first: first.path,
        methods: methods.filter((method) => first.methods.includes(method)),
      }
    else seen.set(key, { path, methods })
  }
}
