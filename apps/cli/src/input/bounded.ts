import { defaultLimits } from '@portolan/description/parse/limits'

/** One byte more than is accepted: enough to be refused for its size. */
const bytesMax = defaultLimits.bytes + 1

/** The bytes of a stream, which may be endless. */
export async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= bytesMax) break
  }
  return Uint8Array.from(Buffer.concat(chunks).subarray(0, bytesMax))
}
