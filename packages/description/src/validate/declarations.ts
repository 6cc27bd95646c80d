import { target } from '../model/references.ts'
import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../parse/json.ts'

/** Schemas that are looked at for one field. */
const schemasMax = 200

/** What is known of a field of a schema; where that cannot be told, it counts as declared and required. */
export interface Declaration {
  isDeclared: boolean
  isRequired: boolean
}

/** Finds out which fields a schema declares and requires, over its references and all that it combines. */
export class Declarations {
  private readonly root: JsonObject

  constructor(root: JsonObject) {
    this.root = root
  }

  of(schema: Json, field: string): Declaration {
    return this.look(schema, field, { schemas: schemasMax, open: new Set() })
  }

  private look(
    schema: Json,
    field: string,
    left: { schemas: number; open: Set<Json> },
  ): Declaration {
    const certain = { isDeclared: true, isRequired: true }
    if (!isObject(schema) || --left.schemas < 0) return certain
    if (left.open.has(schema)) return { isDeclared: false, isRequired: false }
    left.open.add(schema)
    const found = {
      isDeclared: own(ownObject(schema, 'properties'), field) !== undefined,
      isRequired: ownList(schema, 'required').includes(field),
    }
    const add = ({ isDeclared, isRequired }: Declaration): void => {
      found.isDeclared ||= isDeclared
      found.isRequired ||= isRequired
    }
    const reference = ownString(schema, '$ref')
    if (reference !== undefined) {
      const referred = target(this.root, reference)
      add(referred === undefined ? certain : this.look(referred, field, left))
    }
    for (const part of ownList(schema, 'allOf')) add(this.look(part, field, left))
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = ownList(schema, keyword).map((branch) => this.look(branch, field, left))
      if (branches.length > 0)
        add({
          isDeclared: branches.every(({ isDeclared }) => isDeclared),
          isRequired: branches.every(({ isRequired }) => isRequired),
        })
    }
    left.open.delete(schema)
    return found
  }
}
