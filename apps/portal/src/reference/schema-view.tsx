import { Markdown } from '../markdown/markdown.tsx'
import { Badge } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'
import type { Json } from './json-schema.ts'
import { schemaAt, type Place } from './place.ts'
import type { Schemas } from './resolve-schema.ts'
import { schemaTree, type SchemaNode, type SchemaPart } from './schema-tree.ts'

type Props = { schema: Json | undefined; id: string; schemas: Schemas; place: Place }

/** A schema with its parts, which open in place. */
export function SchemaView({ schema, id, schemas, place }: Props) {
  const root = schemaTree(schema, { id, schemas })
  return (
    <div className="schema" id={root.id}>
      <p className="schema-type">
        <TypeOf node={root} place={place} />
      </p>
      <Facts node={root} place={place} />
      <Parts parts={root.parts} place={place} />
    </div>
  )
}

/** Parts of a schema, or what is shown like them: parameters and headers. */
export function Parts({ parts, place }: { parts: SchemaPart[]; place: Place }) {
  if (!parts.length) return null
  return (
    <ul className="schema-parts">
      {parts.map(({ name, kind, required, node }) => (
        <li key={node.id} id={node.id}>
          <p className="schema-head">
            <PartName name={name} kind={kind} />
            <TypeOf node={node} place={place} />
            {required && <span className="required">required</span>}
            {node.deprecated && <Badge tone="warning">deprecated</Badge>}
            <a className="anchor" href={`#${node.id}`} aria-label={`Link to ${name}`}>
              #
            </a>
          </p>
          <Facts node={node} place={place} />
          {node.parts.length > 0 && (
            <details>
              <summary>{openingWords(name, node.parts)}</summary>
              <Parts parts={node.parts} place={place} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function PartName({ name, kind }: Pick<SchemaPart, 'name' | 'kind'>) {
  return kind === 'property' || kind === 'pattern' ? (
    <code className="property">{name}</code>
  ) : (
    <span className="property">{name}</span>
  )
}

function TypeOf({ node, place }: { node: SchemaNode; place: Place }) {
  return (
    <span className="type">
      {node.component ? (
        <a href={schemaAt(place, node.component)}>
          {node.type}
          {node.type !== node.component && (
            <span className="visually-hidden"> ({node.component})</span>
          )}
        </a>
      ) : (
        node.type
      )}
    </span>
  )
}

/** All that is said of a schema beside its parts. */
function Facts({ node, place }: { node: SchemaNode; place: Place }) {
  return (
    <>
      {node.description && <Markdown text={node.description} />}
      {node.constraints.length > 0 && <p className="constraints">{node.constraints.join('; ')}</p>}
      {node.values.length > 0 && (
        <p className="values">
          One of{' '}
          {node.values.map((value, index) => (
            <span key={`${index} ${value}`}>
              <code>{value}</code>{' '}
            </span>
          ))}
        </p>
      )}
      {node.default !== undefined && (
        <p className="values">
          Default <code>{node.default}</code>
        </p>
      )}
      {node.example !== undefined && (
        <p className="values">
          For example <code>{node.example}</code>
        </p>
      )}
      {node.cut === 'circular' && node.component && (
        <p className="constraints">
          <a href={schemaAt(place, node.component)}>{node.component} again; its parts are above</a>
        </p>
      )}
    </>
  )
}

function openingWords(name: string, parts: SchemaPart[]): string {
  const [first] = parts
  if (parts.every(({ kind }) => kind === 'choice'))
    return `${count(parts.length, 'choice')} for ${name}`
  if (parts.length === 1 && first?.kind === 'items') return `What ${name} holds`
  return `${count(parts.length, 'part')} of ${name}`
}
