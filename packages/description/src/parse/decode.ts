import { decodeLeniently } from '../lenient-text.ts'
import { Fault } from './fault.ts'

const signatures: { kind: string; bytes: number[] }[] = [
  { kind: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'a PDF document', bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { kind: 'a zip archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'text in UTF-16', bytes: [0xff, 0xfe] },
  { kind: 'text in UTF-16', bytes: [0xfe, 0xff] },
]

const startsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/**
 * The text of a description, without its byte order mark.
 * @throws {Fault} with an offset into the text before the fault, if this is no UTF-8 text
 */
export function decode(bytes: Uint8Array): { text: string; hadMark: boolean } {
  const signature = signatures.find((candidate) => startsWith(bytes, candidate.bytes))
  if (signature)
    throw new Fault(
      'not-a-description',
      `This is ${signature.kind}, not an API description. Send OpenAPI as JSON or YAML in UTF-8; several files go in a zip upload.`,
      0,
    )
  const hadMark = startsWith(bytes, [0xef, 0xbb, 0xbf])
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    throw new Fault(
      'nul-character',
      'The text holds a NUL character (byte 0), which neither JSON nor YAML allows. Remove it.',
      lengthBefore(bytes, nul),
    )
  const text = decodeStrictly(bytes)
  if (text === null)
    throw new Fault(
      'invalid-utf-8',
      'Here is a byte sequence that is no UTF-8. Save the file as UTF-8.',
      firstInvalidOffset(bytes),
    )
  if (text.trim() === '')
    throw new Fault(
      'empty',
      'There is no description here: the body is empty. Send OpenAPI as JSON or YAML.',
      0,
    )
  return { text, hadMark }
}

function decodeStrictly(bytes: Uint8Array, stream = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
  } catch {
    return null
  }
}

const lengthBefore = (bytes: Uint8Array, end: number): number =>
  decodeLeniently(bytes.subarray(0, end)).length

/** Offset, in characters, of the first byte that does not decode: found by halving. */
function firstInvalidOffset(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodeStrictly(bytes.subarray(0, middle), true) === null) bad = middle
    else good = middle
  }
  // Streaming leaves out the character that was begun and not ended.
  return new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true }).length
}
