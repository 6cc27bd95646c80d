import { posix } from 'node:path'
import type { Kind } from '../model/kinds.ts'
import type { Specification } from '../model/specification.ts'
import { isObject, own, type JsonObject } from '../parse/json.ts'
import type { SourceFile } from '../parse/parse.ts'
import { join, tokensOf } from '../pointer.ts'

/** Where a version keeps the parts that others refer to, for the kinds that it keeps. */
const sections: Partial<Record<Kind, string>> = {
  schema: 'schemas',
  response: 'responses',
  parameter: 'parameters',
  example: 'examples',
  'request body': 'requestBodies',
  header: 'headers',
  link: 'links',
  callback: 'callbacks',
}
const sectionsOf20: Partial<Record<Kind, string>> = {
  schema: 'definitions',
  response: 'responses',
  parameter: 'parameters',
}

/** Gives each part of another file its place among the components. */
export class ComponentNames {
  private readonly places = new Map<string, string>()
  private readonly root: JsonObject
  private readonly specification: Specification

  constructor(root: JsonObject, specification: Specification) {
    this.root = root
    this.specification = specification
  }

  /** True if parts of this kind can be components; others have to be put in line. */
  hasPlaceFor(kind: Kind): boolean {
    return this.sectionOf(kind) !== undefined
  }

  /** The pointer of the component; `isNew` when nothing was put there yet. */
  place(kind: Kind, source: SourceFile, pointer: string): { at: string; isNew: boolean } {
    const identity = `${kind} ${source.file}#${pointer}`
    const known = this.places.get(identity)
    if (known !== undefined) return { at: known, isNew: false }
    const section = this.sectionOf(kind) ?? ''
    const path = this.specification === '2.0' ? [section] : ['components', section]
    const taken = path.reduce<JsonObject>((owner, field) => child(owner, field), this.root)
    const wanted = nameFor(source, pointer)
    let name = wanted
    for (let count = 2; Object.hasOwn(taken, name); count++) name = `${wanted}-${count}`
    taken[name] = {}
    const at = join('', ...path, name)
    this.places.set(identity, at)
    return { at, isNew: true }
  }

  private sectionOf(kind: Kind): string | undefined {
    return (this.specification === '2.0' ? sectionsOf20 : sections)[kind]
  }
}

function child(owner: JsonObject, field: string): JsonObject {
  const found = own(owner, field)
  if (isObject(found)) return found
  const made: JsonObject = {}
  owner[field] = made
  return made
}

/** The last word of the pointer, else the name of the file. */
function nameFor({ file }: SourceFile, pointer: string): string {
  const last = tokensOf(pointer).at(-1) ?? posix.basename(file).replace(/\.(json|ya?ml)$/i, '')
  return last.replaceAll(/[^\w.-]/g, '_') || 'part'
}
