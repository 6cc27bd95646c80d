import type { Ajv, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { findingsPerCheckMax, type Unplaced } from '../finding.ts'
import type { JsonObject } from '../parse/json.ts'
import type { Specification } from '../model/specification.ts'
import { hasKnownDialect } from './dialect.ts'
import { explain } from './explain.ts'
import { officialSchema } from './official.ts'
import { sharpen } from './sharpen.ts'

interface Judge {
  schema: JsonObject
  validate: ValidateFunction
}

// Compiling takes about 100 ms, so each judge is made once, when first needed.
const judges = new Map<string, Judge>()

/** What the official schema of the specification says about a document. */
export function checkStructure(root: JsonObject, specification: Specification): Unplaced[] {
  const { schema, validate } = judgeOf(specification, hasKnownDialect(root))
  return validate(root)
    ? []
    : explain((validate.errors ?? []).slice(0, findingsPerCheckMax), schema)
}

function judgeOf(specification: Specification, judgesSchemas: boolean): Judge {
  const name = `${specification} ${judgesSchemas}`
  const known = judges.get(name)
  if (known) return known
  const schema = sharpen(officialSchema(specification, judgesSchemas))
  const judge = { schema, validate: validatorFor(specification).compile(schema) }
  judges.set(name, judge)
  return judge
}

function validatorFor(specification: Specification): Ajv {
  const isDraft04 = specification === '2.0' || specification === '3.0'
  const Validator = isDraft04 ? AjvDraft04.default : Ajv2020
  const ajv = new Validator({
    allErrors: true,
    strict: false,
    verbose: true,
    validateFormats: true,
  })
  addFormats.default(ajv, ['uri', 'uri-reference', 'email'])
  // Patterns have a check of their own; media ranges are read as leniently as servers read them.
  for (const format of ['regex', 'media-range']) ajv.addFormat(format, true)
  return ajv
}
