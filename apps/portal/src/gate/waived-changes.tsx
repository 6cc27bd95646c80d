import type { Waiver } from '../api/types.ts'
import { WaiverNote } from '../changes/waiver-note.tsx'

/** The single changes that were let through. */
export function WaivedChanges({
  waivers,
  userId,
}: {
  waivers: Waiver[]
  userId: string | undefined
}) {
  if (waivers.length === 0) return null
  return (
    <>
      <h3>Waived changes</h3>
      <ul className="waivers" aria-label="Waived changes">
        {waivers.map((waiver) => (
          <li key={waiver.id}>
            <p>{waiver.message}</p>
            <WaiverNote waiver={waiver} userId={userId} />
          </li>
        ))}
      </ul>
    </>
  )
}
