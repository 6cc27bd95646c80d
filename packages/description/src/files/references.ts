import { isObject, own, type Json } from '../parse/json.ts'
import { defaultLimits, type Limits } from '../parse/limits.ts'
import { parse } from '../parse/parse.ts'
import { fileNameOf, isNetworkAddress } from './file-name.ts'

/**
 * The names of the other files that a file refers to, each once. Too many are better than too few: a
 * `$ref` inside an example is a word like any other, and a file that is not there is no fault yet.
 */
export function fileReferences(
  bytes: Uint8Array,
  file: string,
  limits: Limits = defaultLimits,
): string[] {
  if (staysInside(bytes)) return []
  const { source } = parse(bytes, { file, limits })
  const names = new Set<string>()
  const note = (reference: unknown): void => {
    const address = typeof reference === 'string' ? (reference.split('#', 1)[0] ?? '') : ''
    if (address !== '' && !isNetworkAddress(address)) names.add(fileNameOf(address, file))
  }
  for (const node of nodesOf(source?.value ?? null)) {
    note(own(node, '$ref'))
    const mapping = own(own(node, 'discriminator'), 'mapping')
    if (isObject(mapping)) for (const target of Object.values(mapping)) noteSchema(target, note)
  }
  names.delete(file)
  return [...names]
}

/** A mapping names a schema by a plain word, or refers to it. */
function noteSchema(target: Json, note: (reference: Json) => void): void {
  if (typeof target === 'string' && /[#/]|\.(json|ya?ml)$/i.test(target)) note(target)
}

/** Every object and list of a tree, each once though aliases may hold it in many places. */
function* nodesOf(root: Json): Generator<Json> {
  const seen = new Set<object>()
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    yield node
    for (const child of Object.values(node))
      if (typeof child === 'object' && child !== null) pending.push(child)
  }
}

/** What is looked at at once; what begins in it may end in the overlap. */
const window = { bytes: 1_000_000, overlap: 20_000 }

/**
 * True where the text alone shows that all references are local, as in most files of one description.
 * It spares reading megabytes twice.
 */
function staysInside(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes
  const whole = Buffer.from(buffer, byteOffset, length)
  for (let start = 0; start < length; start += window.bytes) {
    // What matters here is ASCII, which is the same in Latin-1 and takes half of the memory.
    const end = start + window.bytes + window.overlap
    if (!windowStaysInside(whole.toString('latin1', start, end))) return false
  }
  return true
}

function windowStaysInside(text: string): boolean {
  // Keys can be written with escapes, too: "\u0024ref".
  const leaving = /\$ref(?!["']?[ \t]*:[ \t]*["']?#)|\\(?:u00|U000000|x)(?:24|[67])/g
  const begins = ({ index }: RegExpExecArray): boolean => index < window.bytes
  return (
    ![...text.matchAll(leaving)].some(begins) &&
    [...text.matchAll(/mapping["']?[ \t]*:/g)]
      .filter(begins)
      .every(({ index }) => mapsInside(text.slice(index, index + mappingMax)))
  )
}

/** How much text a mapping has at most that is looked at without reading the file. */
const mappingMax = 10_000

/** The same of a discriminator's mapping that is written in braces. */
function mapsInside(text: string): boolean {
  const mapping = /^mapping["']?\s*:\s*\{([^{}]*)\}/.exec(text)?.[1]
  return mapping !== undefined && !/:\s*["']?[^"'#\s]*[/.]/.test(mapping)
}
