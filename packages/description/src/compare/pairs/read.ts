import { bundle } from '../../bundle/bundle.ts'
import type { ComparedDescription } from '../compare.ts'
import type { Written } from './pair.ts'

/** A description as the engine compares it. */
export const read = (written: Written | Uint8Array): ComparedDescription =>
  readFiles({ 'api.yaml': written }, 'api.yaml')

/** The same, of several files. */
export function readFiles(
  files: Record<string, Written | Uint8Array>,
  entry: string,
): ComparedDescription {
  const encoded = Object.entries(files).map(([name, written]): [string, Uint8Array] => [
    name,
    bytesOf(written),
  ])
  const made = bundle(new Map(encoded), { entry })
  if (!made.bundle) throw new Error(JSON.stringify(made.findings))
  return made.bundle
}

function bytesOf(written: Written | Uint8Array): Uint8Array {
  if (written instanceof Uint8Array) return written
  const text = typeof written === 'string' ? written : JSON.stringify(written, null, 1)
  return new TextEncoder().encode(text)
}
