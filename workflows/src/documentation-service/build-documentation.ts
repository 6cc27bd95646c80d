import { proxyActivities, setCurrentDetails } from '@temporalio/workflow'
import type {
  BuiltDocumentation,
  DocumentationActivities,
  DocumentationInput,
} from '@portolan/activities/documentation-service/build-documentation'

const activities = proxyActivities<DocumentationActivities>({
  // 13 MB take seconds; a worker under full load may need minutes. Heartbeats come every two seconds.
  startToCloseTimeout: '10 minutes',
  scheduleToCloseTimeout: '1 hour',
  heartbeatTimeout: '10 seconds',
  retry: {
    initialInterval: '200 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '5 seconds',
  },
})

export interface BuildDocumentationInput extends DocumentationInput {
  /** For people: the API's slug and the version. */
  name: string
}

/** Makes the documentation of one version; a run of its own, so that it can be repeated by itself. */
export async function buildDocumentation({
  name,
  ...input
}: BuildDocumentationInput): Promise<BuiltDocumentation> {
  setCurrentDetails(`Documenting ${name}`)
  const built = await activities.buildDocumentation.executeWithOptions(
    { summary: `Document ${name}` },
    [input],
  )
  const packs = built.packs === 1 ? '1 pack' : `${built.packs} packs`
  setCurrentDetails(
    `Documented ${name}: ${built.sizeBytes} bytes in ${packs}, ${built.sizeBytesStored} of them new`,
  )
  return built
}
