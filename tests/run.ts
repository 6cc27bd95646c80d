import { parseArgs } from 'node:util'
import { describeSuites, suites } from './support/suites.ts'
import { closeShared } from './support/shared-instance.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
})

if (values.help) {
  process.stdout.write(
    `npm test                 everything\nnpm test -- NAME …       only these suites:\n${describeSuites()}\n`,
  )
  process.exit(0)
}

const unknown = positionals.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length > 0) {
  process.stderr.write(`There is no suite ${unknown.join(', ')}. There are:\n${describeSuites()}\n`)
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void closeShared().finally(() => process.exit(130)))

const total = { passed: 0, failed: 0, skipped: 0 }
try {
  for (const { name, run } of suites) {
    // Every other suite needs what is generated.
    const isChosen = positionals.length === 0 || positionals.includes(name) || name === 'build'
    if (!isChosen) continue
    const startedMs = Date.now()
    process.stdout.write(`\n── ${name}\n`)
    const { passed, failed, skipped } = await run()
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    const seconds = ((Date.now() - startedMs) / 1_000).toFixed(1)
    const more = skipped > 0 ? `, ${skipped} skipped` : ''
    process.stdout.write(
      `── ${name}: ${passed} of ${passed + failed} passed${more} in ${seconds} s\n`,
    )
  }
} finally {
  await closeShared()
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
