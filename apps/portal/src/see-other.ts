/** Sends the browser on with GET after a form; the address is relative, so it holds for any host. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
