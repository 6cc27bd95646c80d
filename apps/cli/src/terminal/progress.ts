const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** A line on a terminal that is written over, and gone in the end. */
export class Progress {
  private text: string
  private readonly startedMs = performance.now()
  private readonly timer: NodeJS.Timeout | undefined
  private drawn = false

  constructor(text: string) {
    this.text = text
    if (process.stderr.isTTY) this.timer = setInterval(() => this.draw(), 100).unref()
  }

  say(text: string): void {
    this.text = text
  }

  /** Writes a line that stays, above the one that changes. */
  print(line: string): void {
    this.clear()
    process.stderr.write(`${line}\n`)
  }

  end(): void {
    clearInterval(this.timer)
    this.clear()
  }

  private clear(): void {
    if (this.drawn) process.stderr.write('\r\u001b[K')
  }

  private draw(): void {
    const elapsedMs = performance.now() - this.startedMs
    // What takes less than a second needs no line.
    if (elapsedMs < 1_000) return
    this.drawn = true
    const frame = frames[Math.floor(elapsedMs / 100) % frames.length]
    const line = `${frame} ${Math.floor(elapsedMs / 1_000)} s  ${this.text}`
    process.stderr.write(`\r${line.slice(0, (process.stderr.columns || 80) - 1)}\u001b[K`)
  }
}

/** Shows what goes on while it goes on, if it takes longer than a second. */
export async function withProgress<T>(
  text: string,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = new Progress(text)
  try {
    return await work(progress)
  } finally {
    progress.end()
  }
}
