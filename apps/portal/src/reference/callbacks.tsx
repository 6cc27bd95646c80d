import { Markdown } from '../markdown/markdown.tsx'
import { Badge } from '../shell/badge.tsx'
import { anchor } from './anchors.ts'
import { RequestBodyView } from './bodies.tsx'
import type { SchemaContext } from './context.ts'
import type { CallbackDocument } from './documentation.ts'
import { Method } from './method.tsx'
import { Parameters } from './parameters.tsx'
import { Heading, Permalink } from './permalink.tsx'
import { Responses } from './responses.tsx'

type Props = { callbacks: CallbackDocument[]; context: SchemaContext }

/** Requests that the API sends in turn, each with what it wants to hear. */
export function Callbacks({ callbacks, context }: Props) {
  if (!callbacks.length) return null
  return (
    <section aria-labelledby="callbacks">
      <Heading level={2} id="callbacks">
        Callbacks
      </Heading>
      <p>Requests that this API sends to you because of the call.</p>
      {callbacks.map((callback) => {
        const { name, method, expression, summary, description, deprecated } = callback
        const id = context.anchors.claim(`callback-${anchor(name)}-${method.toLowerCase()}`)
        return (
          <details key={id} id={id} className="response">
            <summary>
              <span className="callback-name">{summary ?? name}</span> <Method method={method} />{' '}
              <code>{expression}</code> {deprecated && <Badge tone="warning">deprecated</Badge>}
            </summary>
            <Permalink id={id} name={`callback ${name}`} />
            {description && <Markdown text={description} />}
            <Parameters
              parameters={callback.parameters}
              prefix={id}
              {...context}
              direction="response"
            />
            {callback.requestBody && (
              <RequestBodyView
                body={callback.requestBody}
                id={`${id}-request`}
                title="What it sends"
                level={3}
                context={{ ...context, direction: 'response' }}
              />
            )}
            <Responses
              responses={callback.responses}
              id={`${id}-responses`}
              title="What you answer"
              level={3}
              context={{ ...context, direction: 'request' }}
            />
          </details>
        )
      })}
    </section>
  )
}
