import { markdownTwin } from '../addresses.ts'
import { Meta } from '../frame/meta.tsx'
import { excerpt } from '../markdown/excerpt.ts'
import { Markdown } from '../markdown/markdown.tsx'
import { Anchors } from './anchors.ts'
import { RequestBodyView } from './bodies.tsx'
import type { SchemaContext } from './context.ts'
import { Deprecation } from './deprecation.tsx'
import type { WebhookDocument, WebhookRow } from './documentation.ts'
import { Method } from './method.tsx'
import { MoreAbout } from './more-about.tsx'
import { Parameters } from './parameters.tsx'
import { Heading } from './permalink.tsx'
import { overviewAt, webhookAt, type Place } from './place.ts'
import { ReferenceHead } from './reference-head.tsx'
import { Responses } from './responses.tsx'
import { SecurityNeeds } from './security-needs.tsx'
import type { Switchable } from './version-switch.tsx'

export type WebhookPageProps = {
  place: Place
  /** Of the portal, for what is read elsewhere. */
  origin: string
  title: string
  isPublic: boolean
  versions: Switchable[]
  webhook: WebhookDocument
  others: WebhookRow[]
  nowMs: number
}

/** What the API sends on an event, and what it wants to hear back. */
export function WebhookPage(props: WebhookPageProps) {
  const { place, title, isPublic, versions, webhook, others, nowMs } = props
  const { name, method, summary, description, parameters, requestBody, responses } = webhook
  const address = webhookAt(place, webhook.slug)
  const context: SchemaContext = {
    place,
    schemas: webhook.schemas,
    room: { nodes: 200 },
    anchors: new Anchors(),
  }
  return (
    <div className="page reference with-side">
      <Meta
        title={`${summary ?? name} · ${title}`}
        description={excerpt(description ?? `The webhook ${name} of ${title}.`)}
        canonical={`${props.origin}${address}`}
        markdown={markdownTwin(address)}
        isPublic={isPublic}
      />
      <article>
        <ReferenceHead
          place={place}
          title={title}
          versions={versions}
          pageIn={(to) => webhookAt(to, webhook.slug)}
          eyebrow="Webhook"
          name={summary ?? name}
        >
          <p className="operation-line">
            <Method method={method} /> <code>{name}</code>
          </p>
          <Deprecation deprecated={webhook.deprecated} sunset={undefined} nowMs={nowMs} />
        </ReferenceHead>
        <p>This API sends the request to an address of yours.</p>
        {description && (
          <section aria-label="Description">
            <Markdown text={description} />
          </section>
        )}
        <MoreAbout docs={webhook.externalDocs} />
        <SecurityNeeds {...webhook} place={place} />
        {parameters.length > 0 && (
          <section aria-labelledby="parameters">
            <Heading level={2} id="parameters">
              Parameters
            </Heading>
            <Parameters parameters={parameters} {...context} direction="response" />
          </section>
        )}
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
      </article>
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
    </div>
  )
}
