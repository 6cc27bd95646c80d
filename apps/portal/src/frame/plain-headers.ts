/** A stranger's words are only ever text, never a page of this origin. */
export const plainHeaders = (mediaType: string): Record<string, string> => ({
  'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-cache',
})
