import { anchor } from './anchors.ts'
import type { SchemaContext } from './context.ts'
import type { ParameterDocument } from './documentation.ts'
import { asText, isObject } from './json-schema.ts'
import { marksOfParameter, noMarks } from './marks.ts'
import { Heading } from './permalink.tsx'
import { schemaTree, type SchemaPart } from './schema-tree.ts'
import { Parts } from './schema-view.tsx'

const places: [where: string, heading: string][] = [
  ['path', 'In the path'],
  ['query', 'In the query'],
  ['querystring', 'As the query string'],
  ['header', 'In the headers'],
  ['cookie', 'In cookies'],
]

type Props = SchemaContext & {
  parameters: ParameterDocument[]
  /** Begins the anchors, where the page has several sets of parameters. */
  prefix?: string
}

/** By where they go, required ones first. */
export function Parameters({ parameters, prefix, ...context }: Props) {
  return places.map(([where, heading]) => {
    const here = parameters.filter((parameter) => parameter.in === where)
    if (!here.length) return null
    const sorted = [...here].sort((a, b) => Number(b.required) - Number(a.required))
    const id = prefix === undefined ? where : `${prefix}-${where}`
    return (
      <section key={where} aria-labelledby={`${id}-parameters`}>
        <Heading level={3} id={`${id}-parameters`}>
          {heading}
        </Heading>
        <ParameterList id={id} parameters={sorted} {...context} />
      </section>
    )
  })
}

/** Parameters or response headers; `id` begins their anchors. */
export function ParameterList({ id, parameters, place, ...context }: Props & { id: string }) {
  return <Parts parts={parameters.map((each) => asPart(each, id, context))} place={place} />
}

/** What is said of the parameter itself goes over what is said of its schema. */
function asPart(
  parameter: ParameterDocument,
  id: string,
  context: Omit<SchemaContext, 'place'>,
): SchemaPart {
  const { name, required, description, deprecated, examples, content = [], schema } = parameter
  const [media] = content
  const node = schemaTree(schema ?? media?.schema, { id: `${id}.${anchor(name)}`, ...context })
  if (description) node.description = description
  if (deprecated) node.deprecated = true
  const marks = marksOfParameter(context.marks ?? noMarks, parameter.in, name)
  if (marks.length) node.marks = marks
  if (media) node.constraints.unshift(`written as ${media.mediaType}`)
  const style = styleInWords(parameter, node.type)
  if (style) node.constraints.push(style)
  const example = examples.find((each) => !each.generated && !isObject(each.value))
  if (example) node.example = asText(example.value)
  return { kind: 'property', name, required, node }
}

/** How several values are written, where that is not plain. */
function styleInWords({ style, explode, in: where }: ParameterDocument, type: string) {
  const isList = type.startsWith('array') || type === 'tuple'
  if (style === 'deepObject') return 'each member in brackets, as in name[member]=value'
  if (style === 'pipeDelimited') return 'values between vertical bars'
  if (style === 'spaceDelimited') return 'values between spaces'
  if (style === 'matrix') return 'written as ;name=value'
  if (style === 'label') return 'written with a dot before it'
  if (isList && where === 'query' && (style ?? 'form') === 'form')
    return explode === false ? 'values between commas' : 'the name again for each value'
  return undefined
}
