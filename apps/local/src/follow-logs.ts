import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import path from 'node:path'
import { prettyFactory } from 'pino-pretty'

const lookEveryMs = 200

/** Shows what every part writes to its log, one line each with the part's name before it. */
export function followLogs(directory: string, print: (line: string) => void): { close(): void } {
  const pretty = prettyFactory({
    colorize: process.stdout.isTTY,
    singleLine: true,
    ignore: 'pid,hostname',
  })
  const offsets = new Map<string, { inode: number; offset: number; rest: string }>()

  const showNew = (file: string): void => {
    const descriptor = openSync(path.join(directory, file), 'r')
    try {
      const { ino: inode, size } = fstatSync(descriptor)
      const known = offsets.get(file)
      // A new start begins a new file under the same name.
      const seen = known?.inode === inode ? known : { inode, offset: 0, rest: '' }
      const buffer = Buffer.alloc(Math.max(size - seen.offset, 0))
      readSync(descriptor, buffer, 0, buffer.length, seen.offset)
      const lines = (seen.rest + buffer.toString('utf8')).split('\n')
      const rest = lines.pop() ?? ''
      offsets.set(file, { inode, offset: seen.offset + buffer.length, rest })
      const part = path.basename(file, '.log').padEnd(14)
      for (const line of lines) print(`${part}${pretty(line).trimEnd()}`)
    } finally {
      closeSync(descriptor)
    }
  }
  const look = (): void => {
    if (!existsSync(directory)) return
    const current = readdirSync(directory).filter(
      (file) => file.endsWith('.log') && !file.endsWith('.previous.log'),
    )
    current.forEach(showNew)
  }
  const timer = setInterval(look, lookEveryMs)
  return {
    close() {
      clearInterval(timer)
      look()
    },
  }
}
