import type { Sandbox } from '@portolan/description/sandbox'
import type { Quoted, Sent } from '@portolan/description/excerpt/quote'
import type { ComparedContent } from '@portolan/orchestration/comparison'
import type { Blobs } from '@portolan/store/content/blobs'
import { ApplicationFailure } from '@temporalio/common'
import { runSandboxed } from './sandboxed.ts'

export interface QuotePorts {
  blobs: Blobs
  sandbox: Sandbox
}

/**
 * The exact lines of places in what was sent, and the text around them; the bundle that other steps read knows
 * only the lines of what lies around. Null for what cannot be said.
 */
export async function quoteSource(
  { blobs, sandbox }: QuotePorts,
  { content: { source }, format }: ComparedContent,
  places: readonly { file: string; pointer: string }[],
): Promise<(Quoted | null)[]> {
  if (places.length === 0) return []
  const bytes = await blobs.get(source)
  const sent: Sent = format === 'zip' ? { zip: bytes } : { text: bytes }
  try {
    return await runSandboxed(sandbox, 'quote', {
      sent,
      places: places.map(({ file, pointer }) => ({ file, pointer })),
    })
  } catch (error) {
    // What was found is worth telling without its exact line.
    if (error instanceof ApplicationFailure && error.type === 'TooHeavy')
      return places.map(() => null)
    throw error
  }
}
