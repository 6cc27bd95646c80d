import path from 'node:path'
import { parseArgs } from 'node:util'
import { runPlaywright } from './support/runners.ts'
import { closeShared, sharedInstance } from './support/shared-instance.ts'

/** `npm run pictures`: the main pages as they look, each light and dark, wide and narrow. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
})
if (values.help) {
  process.stdout.write(
    'npm run pictures -- [FOLDER]   pictures of the main pages, by default into .portolan/pictures\n',
  )
  process.exit(0)
}
const folder = path.resolve(
  positionals[0] ?? path.join(import.meta.dirname, '../.portolan/pictures'),
)
process.env['PORTOLAN_PICTURES'] = folder

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void closeShared().finally(() => process.exit(130)))

try {
  const { passed, failed } = await runPlaywright(await sharedInstance())
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
  if (process.exitCode === 0) process.stdout.write(`The pictures are in ${folder}\n`)
} finally {
  await closeShared()
}
