import {
  allHandlersFinished,
  CancellationScope,
  condition,
  defineUpdate,
  executeChild,
  getExternalWorkflowHandle,
  ParentClosePolicy,
  setHandler,
} from '@temporalio/workflow'
import {
  type RegistrationStart,
  registrationWorkflowId,
  type Verdict,
  verdictUpdate,
} from '@portolan/orchestration/registration'
import { taskQueues } from '@portolan/orchestration/task-queues'
import type { buildDocumentation } from '../documentation-service/build-documentation.ts'
import * as activities from './activities.ts'
import { openDoor, superseded } from './approval.ts'
import { endFailed, type Ending, Rejected } from './endings.ts'
import { newUlid } from './new-ulid.ts'
import { passGate } from './pass-gate.ts'
import { report, reportApi } from './progress.ts'

export const verdict = defineUpdate<Verdict>(verdictUpdate)

/**
 * The life of a version: from a submitted description to published documentation. Until `publish` every step
 * writes only what no reader sees; what it holds is given back when the registration ends any other way.
 */
export async function registerVersion(start: RegistrationStart): Promise<Ending> {
  let judged: Verdict | undefined
  setHandler(verdict, async () => {
    // Whoever waits is answered, also when the registration is cancelled meanwhile.
    await CancellationScope.nonCancellable(() => condition(() => judged !== undefined))
    return judged as Verdict
  })
  const door = openDoor(start.createdBy)
  const undo: (() => Promise<void>)[] = []

  try {
    return await run()
  } catch (error) {
    judged ??= { verdict: 'ended' }
    door.close()
    return await CancellationScope.nonCancellable(async () => {
      for (const step of undo.toReversed()) await step()
      return endFailed(start, error)
    })
  } finally {
    await CancellationScope.nonCancellable(() => condition(allHandlersFinished))
  }

  async function run(): Promise<Ending> {
    report('validateDescription', 'reading the description in the sandbox')
    const validation = await activities.validateDescription.executeWithOptions(
      { summary: 'Read and validate the description' },
      [start],
    )
    if (!validation.valid) {
      judged = { verdict: 'invalid' }
      throw new Rejected(validation.code, validation.reason)
    }

    const { description } = validation
    const { content, format, slug, version } = description
    const name = `${slug} ${version}`
    const registration = { orgId: start.orgId, registrationId: start.registrationId }
    const label = { ...registration, slug, version, sha256: description.sha256 }

    reportApi(slug)
    report('claimVersion', `claiming ${name}`)
    undo.push(() => activities.releaseVersion(label))
    const claim = await activities.claimVersion.executeWithOptions({ summary: `Claim ${name}` }, [
      label,
    ])
    if (claim.outcome === 'published') {
      judged = { verdict: 'published' }
      await activities.endRegistration({ ...registration, status: 'published' })
      report('published', `${name} was published with the same content before`)
      return { status: 'published', api: slug, version }
    }
    if (claim.outcome !== 'claimed') {
      judged = { verdict: 'conflict' }
      if (claim.outcome === 'withdrawn')
        throw new Rejected(
          'version-exists',
          `Version ${version} of ${slug} was withdrawn, and its label stays taken. Raise the version, or name another label with ?version=.`,
        )
      throw new Rejected(
        claim.outcome === 'taken' ? 'version-exists' : 'version-in-progress',
        claim.outcome === 'taken'
          ? `Version ${version} of ${slug} is published with other content. Raise the version, or name another label with ?version=.`
          : `Version ${version} of ${slug} is being registered with other content by registration ${claim.registrationId}.`,
      )
    }
    judged = { verdict: 'accepted' }
    if (claim.superseded)
      await getExternalWorkflowHandle(registrationWorkflowId(claim.superseded))
        .signal(superseded, { by: start.registrationId })
        // The one that waited may have ended meanwhile; the claim is ours either way.
        .catch(() => undefined)

    report('lintDescription', `judging how good ${name} is`)
    const { score, ladder } = await activities.lintDescription.executeWithOptions(
      { summary: `Lint ${name}` },
      [{ ...registration, sent: { content, format }, found: validation.found }],
    )

    report('compareWithPublished', `comparing ${name} with the version before`)
    const { changes } = await activities.compareWithPublished.executeWithOptions(
      { summary: `Compare ${name} with the version before` },
      [
        {
          ...registration,
          slug,
          version,
          candidate: { content, format },
          ...(start.compareWith && { compareWith: start.compareWith }),
        },
      ],
    )

    report('gate', `judging what ${name} breaks`)
    await passGate(start, door, { name, title: description.title, ladder })

    report('buildDocumentation', `documenting ${name}`)
    const documentation = await executeChild<typeof buildDocumentation>('buildDocumentation', {
      workflowId: `documentation/${start.registrationId}/${start.attempt}`,
      taskQueue: taskQueues.documentation,
      args: [{ ...registration, bundleKey: content.bundle, name }],
      parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
      staticSummary: `Document ${name}`,
    })

    // From here on there is no way back: a cancellation that comes now is too late.
    return CancellationScope.nonCancellable(async () => {
      report('publish', `publishing ${name}`)
      const outboxId = newUlid()
      const publication = await activities.publishVersion.executeWithOptions(
        { summary: `Publish ${name}` },
        [
          {
            ...registration,
            orgSlug: start.orgSlug,
            createdBy: start.createdBy,
            publishedAt: new Date().toISOString(),
            description,
            score,
            manifestKey: documentation.manifestKey,
            outboxId,
            ...(changes && { changes }),
          },
        ],
      )
      if (publication.outcome === 'lost')
        throw new Rejected(
          'version-exists',
          `Version ${version} of ${slug} was published by another registration meanwhile.`,
        )
      undo.length = 0

      report('announce', `announcing ${name}`)
      await activities.announceVersion.executeWithOptions({ summary: `Announce ${name}` }, [
        { ...registration, outboxId },
      ])
      report('published', `${name}, publication ${publication.sequence} of this API`)
      return { status: 'published', api: slug, version }
    })
  }
}
