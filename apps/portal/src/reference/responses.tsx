import { Markdown } from '../markdown/markdown.tsx'
import { anchor } from './anchors.ts'
import { Changed } from './changed.tsx'
import { Content } from './content.tsx'
import type { SchemaContext } from './context.ts'
import type { LinkDocument, ResponseDocument } from './documentation.ts'
import { asText } from './json-schema.ts'
import { noMarks, type Mark, type Marks } from './marks.ts'
import { ParameterList } from './parameters.tsx'
import { Heading, Permalink } from './permalink.tsx'
import { operationAt, type Place } from './place.ts'

type Props = {
  responses: ResponseDocument[]
  context: SchemaContext
  id?: string
  title?: string
  level?: 2 | 3
  /** Where they stand in the description. */
  pointer?: string
}
import { statusInWords } from './status-words.ts'

const roomOfFirst = 300
const roomOfOthers = 140

/** Every response folds; the first good one is open. */
export function Responses({
  responses,
  context: given,
  id = 'responses',
  title = 'Responses',
  level = 2,
  pointer,
}: Props) {
  if (!responses.length) return null
  const context: SchemaContext = { ...given, direction: given.direction ?? 'response' }
  const first = responses.find(({ status }) => status.startsWith('2')) ?? responses[0]
  // Refusals are many and alike; they share what room there is.
  const others = { nodes: roomOfOthers }
  const prefix = id === 'responses' ? '' : `${id}-`
  return (
    <section aria-labelledby={id}>
      <Heading level={level} id={id}>
        {title}
      </Heading>
      {responses.map((response) => (
        <Response
          key={response.status}
          id={`${prefix}response-${anchor(response.status)}`}
          response={response}
          pointer={pointer && `${pointer}/${response.status}`}
          isOpen={response === first}
          context={{ ...context, room: response === first ? { nodes: roomOfFirst } : others }}
        />
      ))}
    </section>
  )
}

type ResponseProps = {
  id: string
  pointer: string | undefined
  response: ResponseDocument
  isOpen: boolean
  context: SchemaContext
}

function Response({ id, pointer, response, isOpen, context }: ResponseProps) {
  const { status, summary, description, content, headers, links } = response
  return (
    <details id={id} className="response" open={isOpen}>
      <summary>
        <span className={`status status-${status.charAt(0)}`}>{status}</span>{' '}
        {summary ?? statusInWords(status)}{' '}
        <Changed marks={marksOfResponse(context.marks, pointer)} version={context.place.version} />
      </summary>
      <Permalink id={id} name={`response ${status}`} />
      {description && <Markdown text={description} />}
      {content.length > 0 && (
        <Content
          id={id}
          content={content}
          what={`Response ${status}`}
          pointer={pointer}
          context={context}
        />
      )}
      {headers.length > 0 && (
        <>
          <Heading level={3} id={`${id}-headers`} name={`headers of response ${status}`}>
            Headers
          </Heading>
          <ParameterList id={`${id}-headers`} parameters={headers} {...context} />
        </>
      )}
      {links.length > 0 && <Links id={id} links={links} place={context.place} />}
    </details>
  )
}

/** Where what was answered leads on to. */
function Links({ id, links, place }: { id: string; links: LinkDocument[]; place: Place }) {
  return (
    <>
      <Heading level={3} id={`${id}-links`} name="links">
        Leads on to
      </Heading>
      <ul className="response-links">
        {links.map(({ name, description, operation, operationId, parameters, requestBody }) => (
          <li key={name}>
            <p>
              {operation ? (
                <a href={operationAt(place, operation)}>{operationId ?? name}</a>
              ) : (
                <code>{operationId ?? name}</code>
              )}{' '}
              {operationId && operationId !== name && <span className="quiet-text">{name}</span>}
            </p>
            {description && <Markdown text={description} />}
            <ul className="plain-list">
              {Object.entries(parameters).map(([parameter, value]) => (
                <li key={parameter} className="constraints">
                  <code>{parameter}</code> is <code>{asText(value)}</code>
                </li>
              ))}
              {requestBody !== undefined && (
                <li className="constraints">
                  its body is <code>{asText(requestBody)}</code>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is said of the response itself; what is said of its body stands there. */
const marksOfResponse = (marks: Marks = noMarks, pointer: string | undefined): Mark[] =>
  marks.marks.filter((mark) => {
    const rest = pointer !== undefined && mark.pointer?.startsWith(pointer) ? mark.pointer : ''
    return rest !== '' && !rest.includes('/schema')
  })
