import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { CannotRun } from '../cannot-run.ts'

/** Asks on the terminal; what is secret is not shown as it is typed. */
export async function ask(question: string, { secret = false } = {}): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_, __, done) => done() })
  const lines = createInterface({
    input: process.stdin,
    output: secret ? silent : process.stderr,
    terminal: true,
  })
  const interrupted = new Promise<never>((_, reject) =>
    lines.once('SIGINT', () => reject(new CannotRun('Interrupted.'))),
  )
  try {
    return await Promise.race([lines.question(''), interrupted])
  } finally {
    lines.close()
    if (secret) process.stderr.write('\n')
  }
}

/** The first line of standard input, where that is a file or a pipe. */
export async function firstLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += String(chunk)
    if (text.includes('\n') || text.length > 10_000) break
  }
  return text.split(/\r?\n/, 1)[0] ?? ''
}
