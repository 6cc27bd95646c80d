import { spawnSync } from 'node:child_process'
import { isAtLeast } from './required-version.ts'

/** The first release whose development server is Temporal 1.32, on which the workflows were tried. */
export const temporalVersionMin = '1.9.1'

/** The command `temporal` of this machine's PATH, when it is new enough. */
export function findTemporal(): string | undefined {
  const { stdout } = spawnSync('temporal', ['--version'], { encoding: 'utf8', timeout: 10_000 })
  const [, version] = /temporal version (\S+)/.exec(stdout ?? '') ?? []
  return isAtLeast(version, temporalVersionMin) ? 'temporal' : undefined
}
