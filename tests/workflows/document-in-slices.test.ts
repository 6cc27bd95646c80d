import { describe, expect, test } from '@jest/globals'
import {
  buildDocumentation,
  type BuiltDocumentation as Built,
} from '@portolan/activities/documentation-service/build-documentation'
import type { DocumentationPorts } from '@portolan/activities/documentation-service/ports'
import type { DocumentInput, DocumentSlice } from '@portolan/description/document/slice'
import type { Manifest } from '@portolan/description/documentation'
import { SandboxBusy } from '@portolan/description/sandbox'
import { BlobNotFound, sha256Of } from '@portolan/store/content/blobs'
import type { Registration, Step } from '@portolan/store/registrations/registration'
import type { KeptComparison } from '@portolan/store/versions/comparisons'
import { MockActivityEnvironment } from '@temporalio/testing'
import { DefaultLogger } from '@temporalio/worker'

/** Some attempts are meant to fail. */
const logger = new DefaultLogger('ERROR')
const orgId = 'an-org'
const input = { orgId, registrationId: 'a-registration', bundleKey: 'bundle' }
const keyOf = (sha256: string) => `orgs/${orgId}/blobs/${sha256}`
const slicesTotal = 4

const manifest = {
  title: 'Tasks',
  counts: { operations: 8, webhooks: 0, schemas: 0, deprecated: 0, bytes: 0 },
  packs: [],
  operations: [],
  webhooks: [],
  schemas: [],
  files: [],
} as unknown as Manifest

const packOf = (unit: number) => {
  const bytes = Buffer.from(`pack ${unit}`.padEnd(1_000))
  return { bytes, sha256: sha256Of(bytes) }
}

/** One pack and two pages a slice; it insists on the parts of all slices before, as the engine does. */
function sliceOf({ from = { unit: 0, effort: 0 }, parts = [] }: DocumentInput): DocumentSlice {
  const slice = from.unit / 2
  const expected = Array.from({ length: slice }, (_, index) => `part ${index}`)
  if (String(parts.map(String)) !== String(expected)) throw new Error('These parts are of another')
  const done = from.unit + 2
  const isLast = slice === slicesTotal - 1
  return {
    packs: [packOf(slice)],
    takenOver: [],
    parts: [Buffer.from(`part ${slice}`)],
    progress: { done, total: slicesTotal * 2 },
    ...(isLast ? { manifest } : { next: { unit: done, effort: done } }),
  }
}

interface Scene {
  objects?: Map<string, Uint8Array>
  registration?: Partial<Registration>
  document?: (input: DocumentInput) => DocumentSlice
  /** From one look at the clock to the next. */
  tickMs?: number
}

/** The real activity; the engine is scripted, rows and objects are in memory. */
function prepare({
  objects = new Map(),
  registration = {},
  document = sliceOf,
  tickMs = 0,
}: Scene = {}) {
  const asked: DocumentInput[] = []
  const written: string[] = []
  const steps: Step[] = []
  let nowMs = Date.parse('2026-01-01T00:00:00Z')
  objects.set('bundle', Buffer.from('{}'))
  const get = async (key: string) => {
    const bytes = objects.get(key)
    if (!bytes) throw new BlobNotFound(key)
    return bytes
  }
  const store = async (
    _org: string,
    bytes: Uint8Array,
    _type: string,
    sha256 = sha256Of(bytes),
  ) => {
    const key = keyOf(sha256)
    const isNew = !objects.has(key)
    if (isNew) written.push(Buffer.from(bytes).toString().trim())
    objects.set(key, bytes)
    return { key, isNew }
  }
  const put = async (org: string, bytes: Uint8Array, type: string) =>
    (await store(org, bytes, type)).key
  const ports = {
    apis: { findBySlug: async () => ({ apiId: 'an-api' }) },
    documentation: { get: async () => ({ manifestKey: 'manifest before' }) },
    blobs: {
      get,
      keyOf: (_org: string, sha256: string) => keyOf(sha256),
      size: async (key: string) => objects.get(key)?.length,
      getJson: async (key: string) => JSON.parse(Buffer.from(await get(key)).toString()) as unknown,
      put,
      putJson: (org: string, value: unknown) => put(org, Buffer.from(JSON.stringify(value)), ''),
      store,
    },
    registrations: {
      get: async () => ({ api: 'tasks', version: '1.1.0', ...registration }),
      writeStep: async (
        ...[, , , step]: Parameters<DocumentationPorts['registrations']['writeStep']>
      ) => void steps.push(step),
    },
    sandbox: {
      run: async (_task: string, given: DocumentInput) => {
        asked.push(given)
        return document(given)
      },
    },
    now: () => new Date((nowMs += tickMs)),
  } as unknown as DocumentationPorts
  return { build: buildDocumentation(ports), asked, objects, steps, written }
}

/** Runs an attempt, and tells what it said with each heartbeat. */
async function attempt({ build }: ReturnType<typeof prepare>, heartbeatDetails?: unknown) {
  const environment = new MockActivityEnvironment({ heartbeatDetails }, { logger })
  const told: unknown[] = []
  environment.on('heartbeat', (details) => told.push(structuredClone(details)))
  const result: ReturnType<typeof build> = environment.run<[typeof input], Built, typeof build>(
    build,
    input,
  )
  await result.catch(() => undefined)
  return { result, told }
}

const packsIn = (written: string[]) => written.filter((text) => text.startsWith('pack'))

describe('documentation is made slice by slice', () => {
  test('and every pack is stored, with a sentence that says how much', async () => {
    const run = prepare()
    const { result } = await attempt(run)
    expect(await result).toEqual({
      manifestKey: expect.stringContaining('orgs/an-org/blobs/'),
      packs: 4,
      packsStored: 4,
      sizeBytes: 4_000,
      sizeBytesStored: 4_000,
    })
    expect(packsIn(run.written)).toEqual(['pack 0', 'pack 1', 'pack 2', 'pack 3'])
    expect(run.steps.at(-1)).toMatchObject({
      status: 'done',
      message: '8 operations and 0 schemas documented; 4 packs of 4 kB stored',
    })
  })

  test('and a pack that another version has is not stored again', async () => {
    const known = [packOf(0), packOf(2), packOf(3)]
    const objects = new Map(known.map(({ sha256, bytes }) => [keyOf(sha256), bytes]))
    const run = prepare({ objects })
    const { result } = await attempt(run)
    expect(await result).toMatchObject({ packs: 4, packsStored: 1, sizeBytesStored: 1_000 })
    expect(packsIn(run.written)).toEqual(['pack 1'])
    expect(run.steps.at(-1)?.message).toContain('1 of 4 packs is new, 1 kB of 4 kB')
  })

  test('and its readers see how far it is, at most once a second', async () => {
    const run = prepare({ tickMs: 600 })
    await attempt(run)
    const reported = run.steps.filter(({ progress }) => progress)
    expect(reported.map(({ progress, message }) => [progress, message])).toEqual([
      [{ done: 2, total: 8 }, '2 of 8 pages documented'],
      [{ done: 6, total: 8 }, '6 of 8 pages documented'],
    ])
    expect(run.steps.at(-1)).not.toHaveProperty('progress')
  })
})

describe('an attempt after one that was interrupted', () => {
  /** What the first attempt leaves when it ends after two slices. */
  async function interrupted() {
    const run = prepare({
      document: (given) => {
        if (given.from?.unit === 4) throw new SandboxBusy(1)
        return sliceOf(given)
      },
    })
    const { result, told } = await attempt(run)
    await expect(result).rejects.toThrow('wait to be read')
    return { objects: run.objects, left: told.at(-1) }
  }

  test('goes on with the third slice, and ends as if nothing had happened', async () => {
    const { objects, left } = await interrupted()
    const run = prepare({ objects })
    const { result } = await attempt(run, left)
    const whole = await (await attempt(prepare())).result
    expect(await result).toEqual(whole)
    expect(run.asked.map(({ from }) => from?.unit)).toEqual([4, 6])
    expect(packsIn(run.written)).toEqual(['pack 2', 'pack 3'])
  })

  test('starts anew where a part of what was left is gone', async () => {
    const { objects, left } = await interrupted()
    objects.delete(keyOf(sha256Of(Buffer.from('part 1'))))
    const run = prepare({ objects })
    const { result } = await attempt(run, left)
    expect(await result).toMatchObject({ packs: 4, packsStored: 2 })
    expect(run.asked.map(({ from }) => from?.unit)).toEqual([undefined, 2, 4, 6])
  })

  test('starts anew where the engine of today cannot go on with what was left', async () => {
    const { objects, left } = await interrupted()
    objects.set(keyOf(sha256Of(Buffer.from('part 1'))), Buffer.from('of an older engine'))
    const run = prepare({ objects })
    expect(await (await attempt(run, left)).result).toMatchObject({ packs: 4 })
    expect(run.asked.map(({ from }) => from?.unit)).toEqual([4, undefined, 2, 4, 6])
  })

  test('starts anew where an earlier release left only a name', async () => {
    const run = prepare()
    expect(await (await attempt(run, 'document')).result).toMatchObject({ packs: 4 })
  })
})

describe('the version before', () => {
  const change = (level: string, ...operations: string[]) => ({
    rule: 'response-removed',
    level,
    operation: operations[0],
    operations,
    operationsTotal: operations.length,
    message: 'The response 200 is no longer given',
    hurts: [],
    published: null,
    candidate: null,
    advice: '',
    fingerprint: '',
  })
  const comparison = {
    verdict: 'breaking',
    version: { declared: '1.1.0', required: '2.0.0', ok: false },
    counts: { breaking: 1, caution: 0, safe: 1, total: 2 },
    changes: [change('breaking', 'GET /tasks', 'POST /tasks'), change('safe', 'GET /tasks')],
  } as unknown as KeptComparison
  const before = [{ version: '1.0.0', added: true, breaking: 0, caution: 0, safe: 0 }]
  const operations = [{ key: 'GET /tasks', history: before }, { key: 'POST /tasks' }]
  const compared = {
    changes: { against: '1.0.0', total: 2, breaking: 1 },
    comparisonKey: 'comparison',
  }
  const objectsWith = (manifestBefore: object) =>
    new Map(
      Object.entries({ comparison, 'manifest before': manifestBefore }).map(([key, value]) => [
        key,
        Buffer.from(JSON.stringify(value)),
      ]),
    )

  test('gives the histories of operations and what changed since', async () => {
    const objects = objectsWith({ ...manifest, operations })
    const run = prepare({ registration: compared, objects })
    await attempt(run)
    expect(run.asked[0]).toMatchObject({
      history: {
        version: '1.1.0',
        previous: {
          history: { 'GET /tasks': before, 'POST /tasks': [] },
          changes: {
            'GET /tasks': { breaking: 1, caution: 0, safe: 1 },
            'POST /tasks': { breaking: 1, caution: 0, safe: 0 },
          },
        },
      },
      changelog: expect.stringContaining('1.1.0'),
    })
  })

  describe('that has slices to take over', () => {
    const part = Buffer.from('part 1')
    const sha256 = sha256Of(part)
    const told = { first: 'c', units: 2, fingerprint: 'same', effort: 2 }
    const entry = { sha256, bytes: part.length, ...told }
    const pack = packOf(1)
    const objectsWithSlices = () =>
      objectsWith({ ...manifest, operations, slices: [entry] })
        .set(keyOf(sha256), part)
        .set(keyOf(pack.sha256), pack.bytes)

    /** The second slice is taken over with the first, where it is known. */
    function takingOver(given: DocumentInput): DocumentSlice {
      const [known] = given.known ?? []
      const slice = sliceOf(given)
      if (given.from || !known) return slice
      return {
        ...slice,
        takenOver: [{ sha256: pack.sha256, bytes: pack.bytes.length }],
        parts: [...slice.parts, known.part],
        progress: { ...slice.progress, done: 4 },
        next: { unit: 4, effort: 4 },
      }
    }

    test('gives them, and what they made counts as known from before', async () => {
      const run = prepare({
        registration: compared,
        objects: objectsWithSlices(),
        document: takingOver,
      })
      const { result, told: beats } = await attempt(run)
      expect(await result).toMatchObject({ packs: 4, packsStored: 3, sizeBytes: 4_000 })
      expect(run.asked[0]?.known).toEqual([{ ...entry, part }])
      expect(run.asked.map(({ from }) => from?.unit)).toEqual([undefined, 4, 6])
      expect(beats[0]).toMatchObject({ partKeys: [expect.any(String), keyOf(sha256)] })
    })

    test('gives none whose part is gone', async () => {
      const objects = objectsWithSlices()
      objects.delete(keyOf(sha256))
      const run = prepare({ registration: compared, objects, document: takingOver })
      const { result } = await attempt(run)
      expect(await result).toMatchObject({ packs: 4, packsStored: 3 })
      expect(run.asked.map(({ from }) => from?.unit)).toEqual([undefined, 2, 4, 6])
    })

    test('makes all of it anew where a pack is gone', async () => {
      const objects = objectsWithSlices()
      objects.delete(keyOf(pack.sha256))
      const run = prepare({ registration: compared, objects, document: takingOver })
      const { result } = await attempt(run)
      expect(await result).toMatchObject({ packs: 4 })
      expect(objects.get(keyOf(pack.sha256))).toEqual(pack.bytes)
      expect(run.asked.slice(-4).map(({ from, known }) => [from?.unit, known])).toEqual([
        [undefined, undefined],
        [2, undefined],
        [4, undefined],
        [6, undefined],
      ])
    })
  })

  test('is left out where its documentation is purged', async () => {
    const objects = objectsWith(manifest)
    objects.delete('manifest before')
    const run = prepare({ registration: compared, objects })
    await attempt(run)
    expect(run.asked[0]?.history).toEqual({ version: '1.1.0' })
  })

  test('is nothing for the first version of an API', async () => {
    const run = prepare()
    await attempt(run)
    expect(run.asked[0]?.history).toEqual({ version: '1.1.0' })
  })
})
