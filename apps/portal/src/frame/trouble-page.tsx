import { Meta } from './meta.tsx'
import { Away, Failed, Forbidden, Limited, NotFound } from './refusal-pages.tsx'
import type { Trouble } from './page.ts'

/** The page that stands where another one could not be shown. */
export function TroublePage({ trouble }: { trouble: Trouble }) {
  const { title, content } = pageOf(trouble)
  return (
    <>
      <Meta title={title} description={title} />
      {content}
    </>
  )
}

function pageOf(trouble: Trouble) {
  switch (trouble.kind) {
    case 'refused':
      return trouble.status === 403
        ? { title: 'Not permitted', content: <Forbidden /> }
        : { title: 'Not found', content: <NotFound /> }
    case 'away':
      return { title: 'The API does not answer', content: <Away /> }
    case 'limited':
      return { title: 'Too many requests', content: <Limited /> }
    case 'failed':
      return {
        title: 'This page could not be shown',
        content: <Failed reference={trouble.reference} />,
      }
  }
}
