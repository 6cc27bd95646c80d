import { bundle } from '../../bundle/bundle.ts'
import { readBundle, writeBundle } from '../../bundle/stored.ts'
import type { ComparedDescription } from '../compare.ts'
import type { Written } from './pair.ts'

/** A description as the engine compares it, by the way that all others go. */
export function read(written: Written): ComparedDescription {
  const text = typeof written === 'string' ? written : JSON.stringify(written, null, 1)
  const made = bundle(new Map([['api.yaml', new TextEncoder().encode(text)]]))
  if (!made.bundle) throw new Error(JSON.stringify(made.findings))
  return readBundle(writeBundle(made.bundle))
}
