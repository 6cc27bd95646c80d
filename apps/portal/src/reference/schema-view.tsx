import { Markdown } from '../markdown/markdown.tsx'
import { Badge } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'
import { MoreAbout } from './more-about.tsx'
import { Changed } from './changed.tsx'
import type { SchemaContext } from './context.ts'
import type { Json } from './json-schema.ts'
import { schemaAt, type Place } from './place.ts'
import type { PartKind } from './schema-parts.ts'
import { schemaTree, type SchemaNode, type SchemaPart, type TreeOptions } from './schema-tree.ts'
import { EnumValues, Value } from './values.tsx'

type Props = SchemaContext & { schema: Json | undefined } & Pick<
    TreeOptions,
    'id' | 'self' | 'pointer'
  >

/** A schema with its parts, which open in place. */
export function SchemaView({ schema, id, place, ...options }: Props) {
  const root = schemaTree(schema, { id, ...options })
  const { version } = place
  return (
    <div className="schema" id={root.id}>
      <p className="schema-type">
        <TypeOf node={root} place={place} /> <Changed marks={root.marks} version={version} />
      </p>
      <Facts node={root} place={place} />
      <Parts parts={root.parts} place={place} />
    </div>
  )
}

/** The headings under which alternatives stand. */
const groups: [kind: PartKind, words: string][] = [
  ['one', 'One of these'],
  ['any', 'One or more of these'],
  ['all', 'And also'],
]

/** Parts of a schema, or what is shown like them: parameters and headers. */
export function Parts({ parts, place }: { parts: SchemaPart[]; place: Place }) {
  if (!parts.length) return null
  const members = parts.filter(({ kind }) => !groups.some(([each]) => each === kind))
  return (
    <>
      {members.length > 0 && (
        <ul className="schema-parts">
          {members.map((part) => (
            <Member key={part.node.id} part={part} place={place} />
          ))}
        </ul>
      )}
      {groups.map(([kind, words]) => {
        const choices = parts.filter((part) => part.kind === kind)
        if (!choices.length) return null
        return (
          <div key={kind} className="alternatives" role="group" aria-label={words}>
            <p className="alternatives-head">{words}</p>
            {choices.map((part) => (
              <Alternative key={part.node.id} part={part} place={place} />
            ))}
          </div>
        )
      })}
    </>
  )
}

function Member({ part, place }: { part: SchemaPart; place: Place }) {
  const { name, kind, required, node } = part
  // What every item or value is like is not one thing among others: it needs no opening of its own.
  const isInline = kind === 'items' || node.parts.every(isAllSaid)
  return (
    <li id={node.id}>
      <p className="schema-head">
        <PartName id={node.id} name={name} kind={kind} />
        <TypeOf node={node} place={place} />
        {required && <span className="required">required</span>}
        {node.deprecated && <Badge tone="warning">deprecated</Badge>}
        <Changed marks={node.marks} version={place.version} />
      </p>
      <Facts node={node} place={place} />
      {node.parts.length > 0 &&
        (isInline ? (
          <div className="schema-inline">
            <Parts parts={node.parts} place={place} />
          </div>
        ) : (
          <details className="schema-more">
            <summary>{openingWords(name, node.parts)}</summary>
            <Parts parts={node.parts} place={place} />
          </details>
        ))}
    </li>
  )
}

/** Nothing opens in it: the way to its own page is all there is. */
const isAllSaid = ({ kind, node }: SchemaPart): boolean =>
  kind === 'items' && node.cut !== undefined && node.parts.length === 0

function Alternative({ part, place }: { part: SchemaPart; place: Place }) {
  const { name, value, node } = part
  return (
    <details className="alternative" id={node.id}>
      <summary>
        <span className="alternative-name">{name}</span>{' '}
        {value ? (
          <span className="type">when {value}</span>
        ) : (
          node.type !== name && <span className="type">{node.type}</span>
        )}
        {node.deprecated && <Badge tone="warning">deprecated</Badge>}
      </summary>
      <div className="alternative-body">
        {node.component && (
          <p>
            <a href={schemaAt(place, node.component)}>
              The schema <code>{node.component}</code>
            </a>
          </p>
        )}
        <Facts node={node} place={place} />
        <Parts parts={node.parts} place={place} />
      </div>
    </details>
  )
}

/** The name is the permanent link, too: a page shows hundreds, and another mark beside each says no more. */
function PartName({ id, name, kind }: Pick<SchemaPart, 'name' | 'kind'> & { id: string }) {
  const isWords = kind !== 'property' && kind !== 'pattern'
  return (
    <a className={isWords ? 'property property-words' : 'property'} href={`#${id}`}>
      {name}
    </a>
  )
}

function TypeOf({ node, place }: { node: SchemaNode; place: Place }) {
  const { component, type } = node
  return (
    <span className="type">
      {component ? (
        <a href={schemaAt(place, component)}>
          {type}
          {!type.includes(component) && <span className="visually-hidden"> ({component})</span>}
        </a>
      ) : (
        type
      )}
    </span>
  )
}

/** All that is said of a schema beside its parts. */
function Facts({ node, place }: { node: SchemaNode; place: Place }) {
  const { title, description, constraints, pattern, values, docs, cut, component } = node
  return (
    <>
      {title && component === undefined && <p className="schema-title">{title}</p>}
      {description && <Markdown text={description} />}
      {(constraints.length > 0 || pattern) && (
        <p className="constraints">
          {capitalized(constraints.join('; '))}
          {constraints.length > 0 && pattern && '; '}
          {pattern && (
            <>
              {constraints.length > 0 ? 'matches' : 'Matches'} <code>{pattern}</code>
            </>
          )}
        </p>
      )}
      {values.length > 0 && <EnumValues values={values} />}
      {node.default !== undefined && <Value words="Default" value={node.default} />}
      {node.example !== undefined && <Value words="For example" value={node.example} />}
      <MoreAbout docs={docs} className="constraints" />
      {cut && <Cut node={node} place={place} />}
    </>
  )
}

/** Why the parts are not here, and where they are. */
function Cut({ node: { cut, component, within }, place }: { node: SchemaNode; place: Place }) {
  const page = component ?? within
  if (!page) return null
  return (
    <p className="constraints">
      <a href={schemaAt(place, page)}>
        {cut === 'circular' ? `${page} again, as above` : `Its parts are on the page of ${page}`}
      </a>
    </p>
  )
}

function openingWords(name: string, parts: SchemaPart[]) {
  const of = <span className="visually-hidden"> of {name}</span>
  const [first] = parts
  if (parts.every(({ kind }) => kind === 'one' || kind === 'any'))
    return (
      <>
        {count(parts.length, 'alternative')}
        {of}
      </>
    )
  if (parts.length === 1 && first?.kind === 'items')
    return (
      <>
        What each item is
        {of}
      </>
    )
  if (parts.every(({ kind }) => kind === 'property'))
    return (
      <>
        {count(parts.length, 'property', 'properties')}
        {of}
      </>
    )
  return (
    <>
      {count(parts.length, 'part')}
      {of}
    </>
  )
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
