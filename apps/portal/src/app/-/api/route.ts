import { configuration } from '../../../configuration.ts'

// Where the API is differs from one deployment to the next; a build has none.
export const dynamic = 'force-dynamic'

/** For the command line, whose users know the address of the portal. */
export function GET(): Response {
  return Response.json(
    { api: configuration().apiUrl },
    { headers: { 'cache-control': 'no-store' } },
  )
}
