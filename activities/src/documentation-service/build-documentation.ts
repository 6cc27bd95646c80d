import type { Sandbox } from '@portolan/description/sandbox'
import type { Blobs } from '@portolan/store/content/blobs'
import { runSandboxed } from '../shared/sandboxed.ts'
import { countOf } from '../shared/count-of.ts'
import { recordStep, type RegistrationRef, type StepPorts } from '../shared/steps.ts'

export interface DocumentationPorts extends StepPorts {
  blobs: Blobs
  sandbox: Sandbox
}

export interface DocumentationInput extends RegistrationRef {
  bundleKey: string
}

export interface BuiltDocumentation {
  manifestKey: string
  packs: number
  sizeBytes: number
}

/** Step 6: makes the documentation, a manifest and packs of pages, each stored under its hash. */
export const buildDocumentation =
  (ports: DocumentationPorts) =>
  (input: DocumentationInput): Promise<BuiltDocumentation> =>
    recordStep(ports, input, 'buildDocumentation', async () => {
      const { blobs, sandbox } = ports
      const bundle = await blobs.get(input.bundleKey)
      const { manifest, packs } = await runSandboxed(sandbox, 'document', { bundle })
      // A pack that another version has already is found under its hash and not stored again.
      await Promise.all(
        packs.map((pack) => blobs.put(input.orgId, pack.bytes, 'application/octet-stream')),
      )
      const manifestKey = await blobs.putJson(input.orgId, manifest)
      const sizeBytes = packs.reduce((total, { bytes }) => total + bytes.length, 0)
      return {
        result: { manifestKey, packs: packs.length, sizeBytes },
        message: `${countOf(manifest.operations.length, 'operation')} and ${countOf(manifest.schemas.length, 'schema')} documented`,
      }
    })

export const createDocumentationActivities = (ports: DocumentationPorts) => ({
  buildDocumentation: buildDocumentation(ports),
})

export type DocumentationActivities = ReturnType<typeof createDocumentationActivities>
