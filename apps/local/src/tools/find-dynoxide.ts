import { spawnSync } from 'node:child_process'
import { chmodSync, accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CannotStart } from '../cannot-start.ts'

/** The local DynamoDB: from the npm package for this platform, else from the PATH. */
export function findDynoxide(platform = `${process.platform}-${process.arch}`): string {
  return fromPackage(platform) ?? fromPath() ?? refuse(platform)
}

function fromPackage(platform: string): string | undefined {
  const { resolve } = createRequire(import.meta.url)
  try {
    const file = path.join(path.dirname(resolve(`@dynoxide/${platform}/package.json`)), 'dynoxide')
    makeExecutable(file)
    return file
  } catch {
    return undefined
  }
}

/** Some stores of packages drop the mode of files. */
function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}

function fromPath(): string | undefined {
  const { status } = spawnSync('dynoxide', ['--version'], { timeout: 10_000 })
  return status === 0 ? 'dynoxide' : undefined
}

function refuse(platform: string): never {
  throw new CannotStart(
    [
      `The package registry has no local DynamoDB (@dynoxide/${platform}) for this machine.`,
      'Put the command dynoxide on the PATH; https://github.com/nubo-db/dynoxide says how.',
    ].join('\n'),
  )
}
