import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
} from 'node:fs'
import path from 'node:path'

/** A part's log begins anew with every start; the one before it is kept under `.previous.log`. */
export function beginLog(directory: string, part: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = path.join(directory, `${part}.log`)
  if (existsSync(file)) renameSync(file, path.join(directory, `${part}.previous.log`))
  closeSync(openSync(file, 'a', 0o600))
  return file
}

const tailBytes = 16_384

/** The last lines of a log, for a person who must learn why a part ended. */
export function lastLines(file: string, count = 15): string {
  if (!existsSync(file)) return ''
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const buffer = Buffer.alloc(Math.min(size, tailBytes))
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length)
    return buffer.toString('utf8').trimEnd().split('\n').slice(-count).join('\n')
  } finally {
    closeSync(descriptor)
  }
}
