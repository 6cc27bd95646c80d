import path from 'node:path'
import { Ledger } from '@portolan/local/supervisor/ledger'
import { runOnce } from '@portolan/local/supervisor/run-once'
import { installTools } from '@portolan/local/tools/install-tools'
import { createWorkerDataConverter } from '@portolan/orchestration/data-converter'
import { searchAttributes } from '@portolan/orchestration/search-attributes'
import { TestWorkflowEnvironment } from '@temporalio/testing'

const folder = path.resolve(import.meta.dirname, '../../../.portolan/test/workflows')

/** A key for tests alone: payloads and failures are encrypted here as they are in earnest. */
export const testKey = Buffer.alloc(32, 'portolan tests')

/** Temporal's development server, in memory, on a free port; real time, for it cannot skip any. */
export async function startTemporal(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: await temporalCommand() },
      searchAttributes: Object.values(searchAttributes),
      log: { format: 'json', level: 'error' },
    },
    client: { dataConverter: createWorkerDataConverter(testKey) },
  })
}

/** The same Temporal that `npm start` runs, installed when it is not there yet. */
async function temporalCommand(): Promise<string> {
  const { signal } = new AbortController()
  const ledger = new Ledger(path.join(folder, 'processes.json'))
  const surroundings = { logDirectory: path.join(folder, 'logs'), ledger, signal }
  const { temporal } = await installTools((errand) => runOnce(errand, surroundings), {
    signal,
    note: () => undefined,
  })
  return temporal
}
