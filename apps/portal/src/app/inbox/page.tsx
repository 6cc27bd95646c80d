import type { Metadata } from 'next'
import { inboxPage, withQuery } from '../../addresses.ts'
import { read } from '../../api/page-read.ts'
import { Announcements } from '../../inbox/announcements.tsx'
import { Pager } from '../../shell/pager.tsx'
import { queried, type Query } from '../../shell/search-params.ts'

export const metadata: Metadata = {
  title: 'Inbox',
  description: 'What was announced to you, newest first.',
}

export default async function InboxPage({ searchParams }: { searchParams: Query }) {
  const { cursor } = await queried(searchParams, 'cursor')
  const { items, nextCursor } = await read((api) =>
    api.GET('/inbox', { params: { query: { limit: 50, ...(cursor ? { cursor } : {}) } } }),
  )
  return (
    <div className="page">
      <h1>Inbox</h1>
      {items.length > 0 ? (
        <Announcements announcements={items} />
      ) : (
        <div className="empty">
          <h2>Nothing here yet</h2>
          <p>New versions, and registrations that wait for your approval, are announced here.</p>
        </div>
      )}
      <Pager
        label="Pages of the inbox"
        first={cursor && inboxPage}
        next={nextCursor && withQuery(inboxPage, { cursor: nextCursor })}
      />
    </div>
  )
}
