/** For whoever starts and watches the portal; it says nothing about the API. */
export function GET(): Response {
  return Response.json({ status: 'up' }, { headers: { 'cache-control': 'no-store' } })
}
