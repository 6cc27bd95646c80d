import { readBounded } from './bounded.ts'
import { folderResolver } from './local.ts'
import type { Source } from './source.ts'

/** A description that is piped in; its references are relative to the working directory. */
export async function openStandardInput(): Promise<Source> {
  const bytes = await readBounded(process.stdin)
  const others = folderResolver(process.cwd())
  return {
    label: '-',
    entry: '-',
    read: (name) => (name === '-' ? Promise.resolve(bytes) : others(name)),
    isOnDisk: false,
    display: (name) => name,
  }
}
