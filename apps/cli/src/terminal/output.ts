import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CannotRun, reasonOf } from '../cannot-run.ts'

/** Writes to a file, or to standard output. A reader that has heard enough (`| head`) is no failure. */
export async function output(content: string | Uint8Array, file?: string): Promise<void> {
  if (file === undefined || file === '-') return toStandardOutput(content)
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true })
    await writeFile(file, content)
  } catch (error) {
    throw new CannotRun(`${file} cannot be written: ${reasonOf(error)}.`)
  }
}

async function toStandardOutput(content: string | Uint8Array): Promise<void> {
  if (content.length === 0) return
  await new Promise<void>((resolve, reject) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? resolve() : reject(error),
    )
    process.stdout.write(content, () => resolve())
  })
}
