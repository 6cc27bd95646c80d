import { fixDescription, type Fixed, type FixOptions } from '../fix/fix-description.ts'

/** Mends a file. What is no UTF-8 is left alone: written back, it would be another text. */
export function fixBytes({ bytes, ...options }: FixOptions & { bytes: Uint8Array }): Fixed {
  try {
    const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return fixDescription(source, options)
  } catch (error) {
    if (error instanceof TypeError) return { source: '', applied: [] }
    throw error
  }
}
