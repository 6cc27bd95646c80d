import type { ParameterDocument } from './documentation.ts'
import { asText } from './json-schema.ts'
import type { Place } from './place.ts'
import type { Schemas } from './resolve-schema.ts'
import { anchor, schemaTree, type SchemaPart } from './schema-tree.ts'
import { Parts } from './schema-view.tsx'

const places: [where: string, heading: string][] = [
  ['path', 'In the path'],
  ['query', 'In the query'],
  ['querystring', 'As the query string'],
  ['header', 'In the headers'],
  ['cookie', 'In cookies'],
]

type Props = { parameters: ParameterDocument[]; schemas: Schemas; place: Place }

/** By where they go, required ones first. */
export function Parameters({ parameters, schemas, place }: Props) {
  return places.map(([where, heading]) => {
    const here = parameters.filter((parameter) => parameter.in === where)
    if (!here.length) return null
    const sorted = [...here].sort((a, b) => Number(b.required) - Number(a.required))
    return (
      <section key={where} aria-label={heading}>
        <h3>{heading}</h3>
        <ParameterList id={where} parameters={sorted} schemas={schemas} place={place} />
      </section>
    )
  })
}

/** Parameters or response headers; `id` begins their anchors. */
export function ParameterList({ id, parameters, schemas, place }: Props & { id: string }) {
  return <Parts parts={parameters.map((each) => asPart(each, id, schemas))} place={place} />
}

/** What is said of the parameter itself goes over what is said of its schema. */
function asPart(parameter: ParameterDocument, id: string, schemas: Schemas): SchemaPart {
  const { name, required, description, deprecated, example, content, schema } = parameter
  const node = schemaTree(schema ?? content?.[0]?.schema, { id: `${id}.${anchor(name)}`, schemas })
  if (description) node.description = description
  if (deprecated) node.deprecated = true
  if (example && !example.generated && typeof example.value !== 'object')
    node.example = asText(example.value)
  return { kind: 'property', name, required, node }
}
