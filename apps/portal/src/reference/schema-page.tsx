import { WrittenOnce } from '../frame/written-once.tsx'
import { excerpt } from '../markdown/excerpt.ts'
import { count } from '../shell/figures.ts'
import { Anchors } from './anchors.ts'
import type { OperationRow, SchemaDocument, WebhookRow } from './documentation.ts'
import { Examples } from './example.tsx'
import { isObject, ownText } from './json-schema.ts'
import { OperationLinks } from './operation-list.tsx'
import { Heading } from './permalink.tsx'
import { schemaAt, webhookAt } from './place.ts'
import { ReferencePage } from './reference-page.tsx'
import type { ReferenceProps } from './reference-props.ts'
import { SchemaView } from './schema-view.tsx'

export type SchemaPageProps = ReferenceProps & {
  document: SchemaDocument
  operations: OperationRow[]
  webhooks: WebhookRow[]
}

const roomOfSchema = 400

export function SchemaPage(props: SchemaPageProps) {
  const { place, title, document, operations, webhooks } = props
  const { name, schema } = document
  const description = isObject(schema) ? ownText(schema, 'description') : undefined
  return (
    <ReferencePage
      reference={props}
      pageIn={(to) => schemaAt(to, name)}
      name={name}
      about={description ? excerpt(description) : `The schema ${name} of ${title}.`}
      eyebrow="Schema"
    >
      <WrittenOnce name="schema" part={SchemaBody} of={{ place, document, operations, webhooks }} />
    </ReferencePage>
  )
}

type BodyProps = Pick<SchemaPageProps, 'place' | 'document' | 'operations' | 'webhooks'>

/** Everything below the head. */
function SchemaBody(props: BodyProps) {
  const { place, document } = props
  const { name, schema, schemas, examples } = document
  return (
    <>
      <div className="media-type-parts">
        <SchemaView
          schema={schema}
          id="schema"
          place={place}
          // References to itself are shown as such.
          schemas={schemas}
          room={{ nodes: roomOfSchema }}
          anchors={new Anchors()}
          self={name}
        />
        <Examples
          media={{ mediaType: 'application/json', schema, examples }}
          id="example"
          label={`Example of ${name}`}
        />
      </div>
      <UsedBy {...props} />
    </>
  )
}

function UsedBy({ document: { name, usedBy }, operations, webhooks, place }: BodyProps) {
  const shown = operations.length + webhooks.length + usedBy.schemas.length
  return (
    <section aria-labelledby="used-by">
      <Heading level={2} id="used-by">
        Used by
      </Heading>
      {shown === 0 && <p>Nothing in this description uses {name}.</p>}
      {operations.length > 0 && <OperationLinks operations={operations} place={place} />}
      {webhooks.length > 0 && (
        <ul className="schema-links" aria-label="Webhooks">
          {webhooks.map((webhook) => (
            <li key={webhook.slug}>
              <a href={webhookAt(place, webhook.slug)}>{webhook.name}</a>
            </li>
          ))}
        </ul>
      )}
      {usedBy.schemas.length > 0 && (
        <>
          <h3>Other schemas</h3>
          <ul className="schema-links">
            {usedBy.schemas.map((each) => (
              <li key={each}>
                <a href={schemaAt(place, each)}>{each}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {usedBy.total > shown && (
        <p className="quiet-text">And in {count(usedBy.total - shown, 'place')} more.</p>
      )}
    </section>
  )
}
