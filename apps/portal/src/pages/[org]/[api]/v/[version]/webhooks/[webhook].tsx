import type { PageConfig } from 'next'
import { page } from '../../../../../../frame/page.ts'
import { Elsewhere } from '../../../../../../frame/refusal.ts'
import { webhookAt } from '../../../../../../reference/place.ts'
import { notInThisVersion, readReference, readWebhook } from '../../../../../../reference/read.ts'
import { referenceProps } from '../../../../../../reference/reference-props.ts'
import { pageOrTwin, readTwin } from '../../../../../../reference/twin.ts'
import { WebhookPage, type WebhookPageProps } from '../../../../../../reference/webhook-page.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

/** Webhooks beside this one; a longer list is on the overview. */
const othersMax = 120

export const getServerSideProps = page<WebhookPageProps>(async (request) => {
  const { reader, segment, query } = request
  const [asked, from] = [segment('webhook'), query('from')]
  const path = { org: segment('org'), api: segment('api'), version: segment('version') }
  const [reference, webhook] = await Promise.all([
    readReference(request, (to) => webhookAt(to, asked)),
    pageOrTwin(
      asked,
      (name) => readWebhook(reader, { ...path, webhook: name }),
      (name) => readTwin(reader, path, 'webhook', name),
    ),
  ])
  const { place, documentation } = reference
  if (!webhook) throw notInThisVersion(place, from, asked)
  if (asked !== webhook.slug || from !== undefined)
    throw new Elsewhere(webhookAt(place, webhook.slug))
  return {
    ...referenceProps(reference),
    webhook,
    others: documentation.webhooks.slice(0, othersMax),
    nowMs: Date.now(),
  }
})

export default WebhookPage
