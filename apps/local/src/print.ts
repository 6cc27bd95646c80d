/** A line on the terminal. A terminal that is gone must not end what runs behind it. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)
