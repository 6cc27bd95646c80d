import { expect } from '@playwright/test'
import type { components } from '@portolan/specs/types'
import type { Session } from '../../support/client.ts'

type ApiChange = components['schemas']['ApiChange']

/** Changes what the catalog says of an API, through the API. */
export async function describeApi(
  session: Session,
  slug: string,
  change: ApiChange,
): Promise<void> {
  const address = `/orgs/${session.organization}/apis/${slug}`
  const { headers } = await session.request('GET', address)
  const { status } = await session.request('PATCH', address, {
    headers: { 'if-match': headers.get('etag') ?? '' },
    json: change,
  })
  expect(status).toBe(200)
}

export const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 360].map((width) => ({
    colorScheme,
    viewport: { width, height: 800 },
    name: `${colorScheme}, ${width} pixels`,
  })),
)
