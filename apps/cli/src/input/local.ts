import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Resolver } from '@portolan/description/files/collect'
import { CannotRun, reasonOf } from '../cannot-run.ts'
import { readFileBounded } from './bounded.ts'
import type { Source } from './source.ts'

/**
 * A file on this machine. References from it may lead to files below the working directory or, where
 * the file is not in there, below its own folder.
 */
export async function openLocal(file: string): Promise<Source> {
  const full = path.resolve(file)
  const isBelow = contains(process.cwd(), full)
  const root = isBelow ? process.cwd() : path.dirname(full)
  const entry = path.relative(root, full).split(path.sep).join('/')
  const bytes = await readEntry(full, file)
  const others = folderResolver(root)
  return {
    label: file,
    entry,
    read: (name) => (name === entry ? Promise.resolve(bytes) : others(name)),
    isOnDisk: true,
    display: (name) => (isBelow ? name : path.join(root, name)),
  }
}

async function readEntry(full: string, file: string): Promise<Uint8Array> {
  try {
    return await readFileBounded(full)
  } catch (error) {
    throw new CannotRun(`${file} cannot be read: ${reasonOf(error)}.`)
  }
}

/** Reads the JSON and YAML files below a folder, and nothing that links lead to outside of it. */
export function folderResolver(root: string): Resolver {
  return async (name) => {
    if (!/\.(json|ya?ml)$/i.test(name) || name.split('/').some((part) => part.startsWith('.')))
      return {
        absent: `${name} is not read: parts of a description are JSON or YAML files, and not hidden. Rename it, or correct the reference.`,
      }
    try {
      const [folder, full] = await Promise.all([realpath(root), realpath(path.join(root, name))])
      if (!contains(folder, full))
        return {
          absent: `${name} is a link that leads out of the folder that may be read. Put a copy in its place.`,
        }
      // A pipe or a device could keep the reader for ever.
      if (!(await stat(full)).isFile())
        return { absent: `${name} is no file. Correct the reference.` }
      return await readFileBounded(full)
    } catch (error) {
      return {
        absent: `${name} cannot be read: ${reasonOf(error)}. Add the file, or correct the reference.`,
      }
    }
  }
}

const contains = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file)
  return relative !== '' && !/^\.\.([/\\]|$)/.test(relative) && !path.isAbsolute(relative)
}
