import { Command, Option } from 'commander'
import { collect, displayed, Unreadable, withSandbox } from '../engine/engine.ts'
import { formatText } from '../findings/text.ts'
import { openSource } from '../input/source.ts'
import { output } from '../terminal/output.ts'
import { withProgress } from '../terminal/progress.ts'
import { styleFor } from '../terminal/style.ts'
import { optionsOf } from './check-files.ts'
import { withExamples } from './options.ts'

interface BundleOptions {
  output?: string
  format?: 'json' | 'yaml'
  color: boolean
}

/** Many files become one; findings go to standard error, so that they are not mixed into it. */
export function bundleCommand(): Command {
  const command = new Command('bundle')
    .summary('put a description of many files into one')
    .description('Puts a description of many files into one. Names and meaning stay as they are.')
    .argument('<file>', 'path, address, or - for standard input')
    .option('-o, --output <file>', 'write to this file; its ending decides the format')
    .addOption(
      new Option('--format <format>', 'json or yaml; that of FILE by default').choices([
        'json',
        'yaml',
      ]),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .action(async (file: string, _: unknown, self: Command) => {
      process.exitCode = await bundle(file, optionsOf<BundleOptions>(self))
    })
  return withExamples(command, [
    'portolan bundle specification/openapi.yaml -o openapi.json',
    'portolan bundle openapi.json --format yaml | less',
  ])
}

async function bundle(file: string, options: BundleOptions): Promise<number> {
  const source = await openSource(file)
  const format = options.format ?? formatOf(options.output)
  const { findings, text } = await withProgress(`Bundling ${file}`, () =>
    withSandbox(async (sandbox) => {
      try {
        return await sandbox.run('bundle', { given: await collect(source, sandbox), format })
      } catch (error) {
        if (error instanceof Unreadable) return { findings: error.findings, text: undefined }
        throw error
      }
    }),
  )
  if (findings.length > 0) {
    const report = { file, valid: text !== undefined, score: null }
    const shown = displayed(findings, source)
    const style = styleFor(process.stderr, options.color)
    process.stderr.write(formatText([{ ...report, findings: shown }], style))
  }
  if (text === undefined) return 1
  await output(text, options.output)
  return 0
}

const formatOf = (file: string | undefined): 'json' | 'yaml' | undefined =>
  file === undefined
    ? undefined
    : /\.json$/i.test(file)
      ? 'json'
      : /\.ya?ml$/i.test(file)
        ? 'yaml'
        : undefined
