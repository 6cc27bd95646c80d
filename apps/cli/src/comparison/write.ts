import { output } from '../terminal/output.ts'
import { plain, styleFor } from '../terminal/style.ts'
import { comparisonFormats } from './formats.ts'
import type { ComparedFiles } from './report.ts'

export interface ComparisonOptions {
  format: string
  output?: string
  quiet?: boolean
  failOn: string
  color: boolean
}

const levels = ['breaking', 'caution', 'safe']

/** Writes a comparison as the options say, and gives the exit code. */
export async function writeComparison(
  compared: ComparedFiles,
  { format, output: file, quiet, failOn, color }: ComparisonOptions,
): Promise<number> {
  const grave = compared.comparison.changes.filter(
    ({ level }) => levels.indexOf(level) <= levels.indexOf(failOn),
  )
  const shown = quiet
    ? { ...compared, comparison: { ...compared.comparison, changes: grave, total: grave.length } }
    : compared
  const isText = format === 'text' || format === 'github'
  const style = file === undefined ? styleFor(process.stdout, color) : plain
  const write = comparisonFormats[format]
  await output(quiet && isText && grave.length === 0 ? '' : (write?.(shown, style) ?? ''), file)
  return grave.length > 0 ? 1 : 0
}
