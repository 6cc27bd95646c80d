import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundleWorkflowCode } from '@temporalio/worker'
import { failureConverterPath } from '@portolan/orchestration/data-converter'

const root = path.resolve(import.meta.dirname, '..')

/** One bundle serves all task queues: a worker that starts need not build it. */
const { code } = await bundleWorkflowCode({
  workflowsPath: path.join(root, 'src/index.ts'),
  failureConverterPath,
  logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  webpackConfigHook: (config) => ({
    ...config,
    resolve: { ...config.resolve, conditionNames: ['import', 'require', 'node', 'default'] },
  }),
})
await mkdir(path.join(root, 'dist'), { recursive: true })
await writeFile(path.join(root, 'dist/workflow-bundle.js'), code)
