import { Context } from '@temporalio/activity'
import type { Manifest } from '@portolan/description/documentation'
import { answerBytesMax, outlineOf } from '@portolan/description/stored-manifest'
import { recordStep, type RegistrationRef } from '../shared/steps.ts'
import { inSlices, type StoredPacks } from './in-slices.ts'
import type { DocumentationPorts } from './ports.ts'
import { readVersionBefore } from './version-before.ts'
import { builtInWords } from './words.ts'

export interface DocumentationInput extends RegistrationRef {
  bundleKey: string
}

export interface BuiltDocumentation extends StoredPacks {
  manifestKey: string
}

/**
 * Step 6: makes the documentation, a manifest and packs of pages, each stored under its hash. It goes on where an
 * attempt before it was interrupted.
 */
export const buildDocumentation =
  (ports: DocumentationPorts) =>
  (input: DocumentationInput): Promise<BuiltDocumentation> =>
    recordStep(ports, input, 'buildDocumentation', async (report) => {
      const { orgId, bundleKey } = input
      const { heartbeatDetails, scheduledTimestampMs } = Context.current().info
      const [bundle, before] = await Promise.all([
        ports.blobs.get(bundleKey),
        // The day of the first attempt, so that each attempt makes the same bytes.
        readVersionBefore(ports, input, new Date(scheduledTimestampMs)),
      ])
      const { manifest, stored } = await inSlices(
        ports,
        orgId,
        { bundle, ...before },
        heartbeatDetails,
        report,
      )
      const manifestKey = await keepManifest(ports, orgId, manifest)
      return { result: { manifestKey, ...stored }, message: builtInWords(manifest, stored) }
    })

async function keepManifest(
  { blobs }: DocumentationPorts,
  orgId: string,
  manifest: Manifest,
): Promise<string> {
  // What is larger is given to readers from the store.
  const outline = Buffer.from(JSON.stringify(outlineOf(manifest)))
  if (outline.length <= answerBytesMax) return blobs.putJson(orgId, manifest)
  const key = await blobs.put(orgId, outline, 'application/json')
  const sha256 = key.slice(key.lastIndexOf('/') + 1)
  return blobs.putJson(orgId, { ...manifest, outline: { sha256, bytes: outline.length } })
}

export const createDocumentationActivities = (ports: DocumentationPorts) => ({
  buildDocumentation: buildDocumentation(ports),
})

export type DocumentationActivities = ReturnType<typeof createDocumentationActivities>
