import { WrittenOnce } from '../frame/written-once.tsx'
import { excerpt } from '../markdown/excerpt.ts'
import { Anchors } from './anchors.ts'
import { AskedFor } from './asked-for.tsx'
import { RequestBodyView } from './bodies.tsx'
import type { SchemaContext } from './context.ts'
import { Deprecation } from './deprecation.tsx'
import type { WebhookDocument, WebhookRow } from './documentation.ts'
import { Method } from './method.tsx'
import { overviewAt, webhookAt } from './place.ts'
import { ReferencePage } from './reference-page.tsx'
import type { ReferenceProps } from './reference-props.ts'
import { Responses } from './responses.tsx'

export type WebhookPageProps = ReferenceProps & {
  webhook: WebhookDocument
  others: WebhookRow[]
  nowMs: number
}

/** What the API sends on an event, and what it wants to hear back. */
export function WebhookPage(props: WebhookPageProps) {
  const { place, title, webhook, nowMs } = props
  const { name, method, summary, description } = webhook
  return (
    <ReferencePage
      reference={props}
      pageIn={(to) => webhookAt(to, webhook.slug)}
      name={summary ?? name}
      about={excerpt(description ?? `The webhook ${name} of ${title}.`)}
      eyebrow="Webhook"
      head={
        <>
          <p className="operation-line">
            <Method method={method} /> <code>{name}</code>
          </p>
          <Deprecation deprecated={webhook.deprecated} sunset={undefined} nowMs={nowMs} />
        </>
      }
      side={<OtherWebhooks {...props} />}
    >
      <WrittenOnce name="webhook" part={WebhookBody} of={{ place, webhook }} />
    </ReferencePage>
  )
}

/** Everything below the head. */
function WebhookBody({ place, webhook }: Pick<WebhookPageProps, 'place' | 'webhook'>) {
  const { requestBody, responses } = webhook
  const context: SchemaContext = {
    place,
    schemas: webhook.schemas,
    room: { nodes: 200 },
    anchors: new Anchors(),
  }
  return (
    <>
      <p>This API sends the request to an address of yours.</p>
      <AskedFor document={webhook} context={{ ...context, direction: 'response' }} />
      {requestBody && (
        <RequestBodyView
          body={requestBody}
          title="What it sends"
          context={{ ...context, direction: 'response' }}
        />
      )}
      <Responses
        responses={responses}
        title="What you answer"
        context={{ ...context, direction: 'request' }}
      />
    </>
  )
}

function OtherWebhooks({ place, webhook, others }: WebhookPageProps) {
  return (
    <nav className="side" aria-label="Webhooks">
      <a href={overviewAt(place)}>All operations</a>
      <h2>Webhooks</h2>
      <ul>
        {others.map((each) => (
          <li key={each.slug}>
            <a
              href={webhookAt(place, each.slug)}
              aria-current={each.slug === webhook.slug ? 'page' : undefined}
            >
              <Method method={each.method} /> <span>{each.summary ?? each.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
