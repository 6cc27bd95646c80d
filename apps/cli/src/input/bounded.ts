import { open } from 'node:fs/promises'
import { defaultLimits } from '@portolan/description/parse/limits'

/** One byte more than is accepted: enough to be refused for its size. */
const bytesMax = defaultLimits.bytes + 1

/** The bytes of a stream, which may be endless. */
export async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= bytesMax) break
  }
  const bytes = shared(Math.min(size, bytesMax))
  let filled = 0
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, bytes.length - filled), filled)
    filled += chunk.length
  }
  return bytes
}

/** The bytes of a file; of a pipe or a device those that come. */
export async function readFileBounded(file: string): Promise<Uint8Array> {
  await using handle = await open(file)
  const stat = await handle.stat()
  if (!stat.isFile()) return await readBounded(handle.createReadStream())
  const bytes = shared(Math.min(stat.size, bytesMax))
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** Memory that the thread of the sandbox reads without a copy of its own. */
const shared = (size: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(size))
