import path from 'node:path'
import { type Counts, runCheck, runJest, runPlaywright } from './runners.ts'
import { sharedInstance } from './shared-instance.ts'

export interface Suite {
  name: string
  what: string
  run: () => Promise<Counts>
}

const root = path.resolve(import.meta.dirname, '../..')
const task = (name: string) => [path.join(root, 'scripts/tasks.mjs'), name]

/** Everything that `npm test` runs, the quick and general first. */
export const suites: Suite[] = [
  { name: 'build', what: 'everything that is generated', run: () => runCheck(task('build')) },
  { name: 'lint', what: 'rules, import directions and format', run: () => runCheck(task('lint')) },
  { name: 'types', what: 'all types', run: () => runCheck(task('types')) },
  { name: 'unit', what: 'tests beside their sources', run: () => runJest('unit') },
  { name: 'component', what: 'parts of the portal', run: () => runJest('component') },
  {
    name: 'workflows',
    what: 'workflows, and replays of recorded histories',
    run: () => runJest('workflows'),
  },
  { name: 'bundles', what: 'what is deployed to Lambda', run: () => runJest('bundles') },
  { name: 'cli', what: 'the command, in a clone and packed', run: () => runJest('cli') },
  {
    name: 'contract',
    what: 'every operation as specs/ describes it',
    run: () => onShared('contract'),
  },
  {
    name: 'integration',
    what: 'registrations through the running system',
    run: () => onShared('integration'),
  },
  {
    name: 'e2e',
    what: 'people in a browser',
    run: async () => runPlaywright(await sharedInstance()),
  },
  { name: 'faults', what: 'kill -9, outages and cancellations', run: () => runJest('faults') },
  { name: 'deploy', what: 'CDK against a local AWS endpoint', run: () => runJest('deploy') },
]

export const describeSuites = (): string =>
  suites.map(({ name, what }) => `  ${name.padEnd(13)}${what}`).join('\n')

async function onShared(project: string): Promise<Counts> {
  return runJest(project, { PORTOLAN_TEST_INSTANCE: await sharedInstance() })
}
