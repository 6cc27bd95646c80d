import { pointerOf } from '../../model/walk.ts'
import { own, ownList, ownString, type Json, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check, Description } from '../check.ts'
import { Declarations } from '../declarations.ts'

/**
 * The field that tells alternatives apart is declared and required in each of them, so that it is
 * there (Discriminator Object). Since 3.2 it may be missing where a default mapping says what then.
 */
export const discriminatorProperty: Check = {
  id: 'discriminator-property',
  level: 'warning',
  start(description, report) {
    const declarations = new Declarations(description.root)
    return {
      kinds: ['schema'],
      visit(node, _, spot) {
        const property = propertyOf(node, description)
        if (property === undefined) return
        const pointer = join(pointerOf(spot), 'discriminator')
        const lacks = firstLack(node, property.name, property.isOptional, declarations)
        if (lacks !== null)
          report(
            property.isString ? pointer : join(pointer, 'propertyName'),
            `The discriminator is the field "${property.name}", which ${lacks}. Declare it there as a required property.`,
          )
      },
    }
  },
}

function propertyOf(
  node: JsonObject,
  { specification }: Description,
): { name: string; isString: boolean; isOptional: boolean } | undefined {
  const discriminator = own(node, 'discriminator')
  // Until 2.0 the discriminator was the name alone.
  if (specification === '2.0')
    return typeof discriminator === 'string'
      ? { name: discriminator, isString: true, isOptional: false }
      : undefined
  const name = ownString(discriminator, 'propertyName')
  const isOptional = ownString(discriminator, 'defaultMapping') !== undefined
  return name === undefined ? undefined : { name, isString: false, isOptional }
}

/** What the first of the schemas lacks that the discriminator chooses from. */
function firstLack(
  node: JsonObject,
  name: string,
  isOptional: boolean,
  declarations: Declarations,
): string | null {
  const lack = lackOf(node, name, isOptional, declarations)
  if (lack === null) return null
  const alternatives = [...ownList(node, 'oneOf'), ...ownList(node, 'anyOf')]
  // Others build on this schema; where it has no fields at all, the discriminator itself is out of place.
  if (alternatives.length === 0)
    return Object.hasOwn(node, 'properties') ? `this schema ${lack}` : null
  for (const [index, alternative] of alternatives.entries()) {
    if (isNull(alternative)) continue
    const lack = lackOf(alternative, name, isOptional, declarations)
    if (lack !== null)
      return `${ownString(alternative, '$ref') ?? `alternative ${index + 1}`} ${lack}`
  }
  return null
}

function lackOf(
  schema: Json,
  name: string,
  isOptional: boolean,
  declarations: Declarations,
): string | null {
  const { isDeclared, isRequired } = declarations.of(schema, name)
  if (!isDeclared) return 'does not declare'
  return isRequired || isOptional ? null : 'does not require'
}

/** An alternative that only lets the whole be null has no fields. */
const isNull = (schema: Json): boolean => ownString(schema, 'type') === 'null'
