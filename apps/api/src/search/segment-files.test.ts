import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { buildSegment } from '@portolan/search/build-segment'
import { BlobNotFound } from '@portolan/store/content/blobs'
import { createSegmentFiles } from './segment-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'portolan-segment-files-'))
const stored = path.join(folder, 'stored')
let bytes: number
beforeAll(async () => {
  const identity = { apiId: 'a', slug: 'a', title: 'A', version: '1', manifestKey: 'm' }
  await buildSegment(stored, [{ ...identity, rows: [{ kind: 'schema', title: 'Pet' }] }])
  bytes = statSync(stored).size
})
afterAll(() => rmSync(folder, { recursive: true }))

function filesOver(download: (file: string) => void = (file) => copyFileSync(stored, file)) {
  const downloads: string[] = []
  const files = createSegmentFiles({
    download: async (key, file) => {
      downloads.push(key)
      download(file)
    },
  })
  return { files, downloads }
}

test('a segment is downloaded once, also by those who ask at the same time', async () => {
  const { files, downloads } = filesOver()
  const read = () => files.reading([{ key: 'orgs/a/search/1', bytes }], ([one]) => one?.read(1))
  const found = await Promise.all([read(), read(), read()])
  expect(found.map((row) => row?.title)).toEqual(['Pet', 'Pet', 'Pet'])
  await read()
  expect(downloads).toEqual(['orgs/a/search/1'])
})

test('what has no room any more stays open while it is read, and is downloaded again', async () => {
  const downloads: string[] = []
  const files = createSegmentFiles(
    {
      download: async (key, file) => {
        downloads.push(key)
        copyFileSync(stored, file)
      },
    },
    { bytesMax: bytes, filesMax: 9 },
  )
  const named = (...keys: string[]) => keys.map((key) => ({ key, bytes }))
  const sizes = await files.reading(named('a', 'b', 'c'), (all) => all.map((one) => one.read(1)))
  expect(sizes).toHaveLength(3)
  await files.reading(named('c'), () => undefined)
  await files.reading(named('a'), () => undefined)
  expect(downloads).toEqual(['a', 'b', 'c', 'a'])
})

test('a file that was not read to its end is not kept', async () => {
  let isWhole = false
  const { files, downloads } = filesOver((file) => {
    copyFileSync(stored, file)
    if (!isWhole) truncateSync(file, 100)
  })
  const read = () => files.reading([{ key: 'cut', bytes }], ([one]) => one?.size)
  await expect(read()).rejects.toThrow('cut was not read to its end')
  isWhole = true
  expect(await read()).toBe(1)
  expect(downloads).toEqual(['cut', 'cut'])
})

test('one that is gone is told, and keeps nothing else from being read', async () => {
  const { files } = filesOver((file) => {
    if (isGone) throw new BlobNotFound(file)
    copyFileSync(stored, file)
  })
  let isGone = true
  const read = () => files.reading([{ key: 'gone', bytes }], ([one]) => one?.size)
  await expect(read()).rejects.toBeInstanceOf(BlobNotFound)
  isGone = false
  expect(await read()).toBe(1)
})
