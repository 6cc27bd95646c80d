import { reasonOf } from '../cannot-start.ts'
import { lastLines } from './log-file.ts'

/** A part did not start, or kept dying; the message carries the last lines of its log. */
export class PartFailed extends Error {
  override readonly name = 'PartFailed'
  readonly part: string

  constructor(part: string, reason: unknown, logFile: string) {
    const lines = lastLines(logFile)
    super(
      [
        `${part} ${reasonOf(reason)}.`,
        lines ? `The last lines of ${logFile}:\n${indent(lines)}` : `Its log ${logFile} is empty.`,
      ].join('\n'),
    )
    this.part = part
  }
}

const indent = (lines: string): string => lines.replaceAll(/^/gm, '  | ')
