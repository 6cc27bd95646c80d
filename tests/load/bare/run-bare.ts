import path from 'node:path'
import { createWorkerDataConverter } from '@portolan/orchestration/data-converter'
import { createTemporalClient, temporalConfigFrom } from '@portolan/orchestration/temporal'
import { storeConfigFrom } from '@portolan/store/config'
import { bundleWorkflows } from '@portolan/workflows/build/bundle-workflows'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { timeEach } from '../figures.ts'
import { bareActivities } from './activities.ts'

const taskQueue = 'bench'
const runs = 30

/** Milliseconds from starting a workflow of three empty activities to its result, run after run. */
export async function runBare(env: Record<string, string>): Promise<number[]> {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const config = temporalConfigFrom(env)
  const { masterKey } = storeConfigFrom(env)
  const client = createTemporalClient(config, masterKey)
  const connection = await NativeConnection.connect({ address: config.address })
  const worker = await Worker.create({
    connection,
    namespace: config.namespace,
    taskQueue,
    activities: bareActivities,
    workflowBundle: { code: await bundleWorkflows(path.join(import.meta.dirname, 'workflows.ts')) },
    dataConverter: createWorkerDataConverter(masterKey),
  })
  try {
    return await worker.runUntil(() =>
      timeEach(runs, (run) =>
        client.workflow.execute('threeActivities', { workflowId: `bench/${run}`, taskQueue }),
      ),
    )
  } finally {
    await client.connection.close()
    await connection.close()
  }
}
