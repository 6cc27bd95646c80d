import { STATUS_CODES } from 'node:http'
import { Markdown } from '../markdown/markdown.tsx'
import type { MediaTypeDocument, OperationDocument, ResponseDocument } from './documentation.ts'
import { Example } from './example.tsx'
import { ParameterList } from './parameters.tsx'
import type { Place } from './place.ts'
import type { Schemas } from './resolve-schema.ts'
import { anchor } from './schema-tree.ts'
import { SchemaView } from './schema-view.tsx'

type Context = { schemas: Schemas; place: Place }

type RequestBody = NonNullable<OperationDocument['requestBody']>

export function RequestBodyView({ body, ...context }: Context & { body: RequestBody }) {
  return (
    <section aria-labelledby="request">
      <h2 id="request">
        Request body {body.required && <span className="required">required</span>}
      </h2>
      {body.description && <Markdown text={body.description} />}
      <Content id="request" content={body.content} what="Request" {...context} />
    </section>
  )
}

/** Every response folds; the first good one is open. */
export function Responses({ responses, ...context }: Context & { responses: ResponseDocument[] }) {
  const first = responses.find(({ status }) => status.startsWith('2')) ?? responses[0]
  return (
    <section aria-labelledby="responses">
      <h2 id="responses">Responses</h2>
      {responses.map((response) => {
        const id = `response-${anchor(response.status)}`
        return (
          <details key={id} id={id} className="response" open={response === first}>
            <summary>
              <span className={`status status-${response.status.charAt(0)}`}>
                {response.status}
              </span>{' '}
              {statusInWords(response.status)}
            </summary>
            {response.description && <Markdown text={response.description} />}
            <Content
              id={id}
              content={response.content}
              what={`Response ${response.status}`}
              {...context}
            />
            {response.headers.length > 0 && (
              <>
                <h3>Headers</h3>
                <ParameterList id={`${id}-headers`} parameters={response.headers} {...context} />
              </>
            )}
            {response.links.length > 0 && <p>Leads on to {response.links.join(', ')}.</p>}
          </details>
        )
      })}
    </section>
  )
}

type ContentProps = Context & { id: string; content: MediaTypeDocument[]; what: string }

/** One media type after the other: its schema, then an example. */
function Content({ id, content, what, schemas, place }: ContentProps) {
  return content.map(({ mediaType, schema, example }, index) => {
    const own = index === 0 ? `${id}-body` : `${id}-${anchor(mediaType)}`
    return (
      <div key={own} className="media-type">
        <p className="media-type-name">
          <code>{mediaType}</code>
        </p>
        <div className="media-type-parts">
          <SchemaView schema={schema} id={own} schemas={schemas} place={place} />
          {example && (
            <Example
              example={example}
              label={content.length > 1 ? `${what} example, ${mediaType}` : `${what} example`}
            />
          )}
        </div>
      </div>
    )
  })
}

function statusInWords(status: string): string {
  if (status === 'default') return 'Any other'
  const range = /^([1-5])XX$/i.exec(status)?.[1]
  const ranges = ['Information', 'Success', 'Redirection', 'Error of the caller', 'Server error']
  return (range ? ranges[Number(range) - 1] : STATUS_CODES[status]) ?? ''
}
