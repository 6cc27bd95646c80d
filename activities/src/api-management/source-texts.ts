import type { ComparedContent } from '@portolan/orchestration/comparison'
import type { ChangePlace } from '@portolan/store/versions/comparisons'
import { ApplicationFailure } from '@temporalio/common'
import { runSandboxed } from '../shared/sandboxed.ts'
import { createExcerpts } from './excerpts.ts'
import type { ApiManagementPorts } from './ports.ts'

export type TextPorts = Pick<ApiManagementPorts, 'blobs' | 'sandbox'>

/** The same places with the text around each, as it was given. */
export async function withExcerpts(
  ports: TextPorts,
  side: ComparedContent,
  places: (ChangePlace | null)[],
): Promise<(ChangePlace | null)[]> {
  const names = [...new Set(places.flatMap((place) => place?.file ?? []))]
  if (names.length === 0) return places
  const texts = await textsOf(ports, side, names)
  const excerpts = new Map(
    Object.entries(texts).map(([name, bytes]) => [name, createExcerpts(bytes)]),
  )
  return places.map((place) => {
    const excerpt = place && excerpts.get(place.file)?.(place.line)
    return excerpt ? { ...place, excerpt } : place
  })
}

/** A single file has no name; several are in their archive, which only the sandbox opens. */
async function textsOf(
  { blobs, sandbox }: TextPorts,
  { content: { source }, format }: ComparedContent,
  names: string[],
): Promise<Record<string, Uint8Array>> {
  const bytes = await blobs.get(source)
  if (format !== 'zip') return { '': bytes }
  try {
    return await runSandboxed(sandbox, 'unzip', { zip: bytes, names })
  } catch (error) {
    // What changed is worth telling without the text around it.
    if (error instanceof ApplicationFailure && error.type === 'TooHeavy') return {}
    throw error
  }
}
