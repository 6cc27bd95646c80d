import { openLocal } from './local.ts'
import { openRemote } from './remote.ts'
import { openStandardInput } from './standard-input.ts'
import type { Resolver } from '@portolan/description/files/collect'

/** A description that the user named: its entry, and the folder that its other files may be in. */
export interface Source {
  /** As the user named it. */
  label: string
  /** The name of the entry, relative to the folder. */
  entry: string
  /** What the sender says that the entry is. */
  mediaType?: string
  /** Gives the entry and, from the same folder, what it refers to. */
  read: Resolver
  /** Whether its files are on this machine, and can be written. */
  isOnDisk: boolean
  /** How a file is shown to the user; where it is on disk, also its path. */
  display: (name: string) => string
}

/**
 * Opens what a command was given: a path, an http or https address, or `-` for standard input.
 * @throws {CannotRun} if the entry cannot be read
 */
export function openSource(file: string): Promise<Source> {
  if (file === '-') return openStandardInput()
  return /^https?:\/\//i.test(file) ? openRemote(file) : openLocal(file)
}
