import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { RunningInstance } from '@portolan/local/start'
import type { Figure } from './figures.ts'

const bundles = path.resolve(import.meta.dirname, '../../apps/api/dist')

/** The most memory that worker and API have held so far; only Linux tells. */
export function measureMemory(instance: RunningInstance): Figure[] {
  return ['worker', 'api'].flatMap((part): Figure[] => {
    const file = `/proc/${instance.part(part).pid}/status`
    if (!existsSync(file)) return []
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8')) ?? []
    return kilobytes
      ? [{ part: 'memory', what: `${part}, peak`, value: Number(kilobytes) / 1_024, unit: 'MB' }]
      : []
  })
}

/** What each Lambda function carries, as far as it is built. */
export const measureBundles = (): Figure[] =>
  globSync('*/index.mjs', { cwd: bundles })
    .toSorted()
    .map((file) => ({
      part: 'bundles',
      what: path.dirname(file),
      value: statSync(path.join(bundles, file)).size / 1_024,
      unit: 'kB',
    }))
