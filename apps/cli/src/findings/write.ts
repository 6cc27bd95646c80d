import type { Finding } from '@portolan/description/finding'
import type { ReportOptions } from '../commands/options.ts'
import { output } from '../terminal/output.ts'
import { plain, styleFor } from '../terminal/style.ts'
import { findingFormats } from './formats.ts'
import { levels, type Report } from './report.ts'

/** Writes the reports as the options say, and gives the exit code. */
export async function writeReports(reports: Report[], options: ReportOptions): Promise<number> {
  const { format, quiet, output: file, failOn, color } = options
  const isGrave = ({ level }: Finding): boolean =>
    failOn !== 'never' && levels.indexOf(level) <= levels.findIndex((each) => each === failOn)
  const grave = reports.map((report) => ({
    ...report,
    findings: report.findings.filter(isGrave),
  }))
  const failing = grave.filter(({ findings }) => findings.length > 0)
  const isText = format === 'text' || format === 'github'
  // A program that reads the answer needs one, also when there is nothing to say.
  const shown = quiet ? (isText ? failing : grave) : reports
  const style = file === undefined ? styleFor(process.stdout, color) : plain
  await output(shown.length === 0 ? '' : findingFormats[format](shown, style), file)
  return failing.length > 0 ? 1 : 0
}
