import { Markdown } from '../markdown/markdown.tsx'
import { Badge } from '../shell/badge.tsx'
import type { ParameterDocument } from './documentation.ts'
import { asText } from './json-schema.ts'
import type { Place } from './place.ts'
import type { Schemas } from './resolve-schema.ts'
import { anchor } from './schema-tree.ts'
import { SchemaView } from './schema-view.tsx'

const places: [where: string, heading: string][] = [
  ['path', 'In the path'],
  ['query', 'In the query'],
  ['querystring', 'As the query string'],
  ['header', 'In the headers'],
  ['cookie', 'In cookies'],
  ['formData', 'In the form'],
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
        <ParameterList id={where} {...{ parameters: sorted, schemas, place }} />
      </section>
    )
  })
}

/** Parameters or response headers; `id` begins their anchors. */
export function ParameterList({ id, parameters, schemas, place }: Props & { id: string }) {
  return (
    <ul className="schema-parts">
      {parameters.map((parameter) => {
        const own = `${id}.${anchor(parameter.name)}`
        return (
          <li key={own} id={own}>
            <p className="schema-head">
              <code className="property">{parameter.name}</code>
              {parameter.required && <span className="required">required</span>}
              {parameter.deprecated && <Badge tone="warning">deprecated</Badge>}
              <a className="anchor" href={`#${own}`} aria-label={`Link to ${parameter.name}`}>
                #
              </a>
            </p>
            {parameter.description && <Markdown text={parameter.description} />}
            <SchemaView
              schema={parameter.schema ?? parameter.content?.[0]?.schema}
              id={`${own}.value`}
              schemas={schemas}
              place={place}
            />
            {parameter.example && !parameter.example.generated && (
              <p className="values">
                For example <code>{asText(parameter.example.value)}</code>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
