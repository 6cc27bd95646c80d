import type { Schema, Schemas } from './schemas.ts'
import type { SchemaRef } from './shape.ts'

const lengthMax = 4_000

/** A text that schemas of the same structure share; looked at three levels deep. */
export function signatureOf(schema: Schema, schemas: Schemas): string {
  const out: string[] = []
  let left = lengthMax
  const put = (text: string): void => {
    left -= text.length
    out.push(text)
  }
  const write = (ref: SchemaRef | boolean | null, depth: number): void => {
    if (left <= 0) return
    if (ref === null || typeof ref === 'boolean') return put(String(ref))
    const { shape } = schemas.get(ref)
    put([...shape.types].sort().join('|'))
    if (shape.nullable) put('?')
    for (const values of shape.values.values()) put(`=${[...values.keys()].sort().join()}`)
    put(`~${shape.formats.join()}~${shape.patterns.join()}`)
    const { minimum, maximum, minLength, maxLength } = shape
    put(`#${minimum?.value ?? ''},${maximum?.value ?? ''},${minLength ?? ''},${maxLength ?? ''}`)
    if (depth === 0) return
    put('{')
    for (const name of [...shape.properties.keys()].sort()) {
      const property = shape.properties.get(name)
      if (!property || left <= 0) break
      put(`${JSON.stringify(name)}${property.required ? '!' : ''}:`)
      write(property.schema, depth - 1)
    }
    put('}[')
    write(shape.items, depth - 1)
    put(']')
  }
  write(schema.ref, 3)
  return out.join('')
}
