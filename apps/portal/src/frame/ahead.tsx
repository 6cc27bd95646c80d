/** Which pages a browser may fetch when a pointer rests on their link: those that only read. */
const rules = JSON.stringify({
  prefetch: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: '/*/*/v/*' },
          { not: { selector_matches: '[download], [rel~=nofollow], .markdown-link' } },
          { not: { href_matches: '/*/*/v/*/files/*' } },
          { not: { href_matches: '/*/*/v/*/description*' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

/** Going from one page of a reference to the next takes as long as reading it, not as fetching it. */
export function Ahead({ nonce }: { nonce: string | undefined }) {
  return (
    <script type="speculationrules" nonce={nonce} dangerouslySetInnerHTML={{ __html: rules }} />
  )
}
