import path from 'node:path'
import { bundleWorkflowCode } from '@temporalio/worker'
import { failureConverterPath } from '@portolan/orchestration/data-converter'

const root = path.resolve(import.meta.dirname, '..')

/** The code of all workflows that `entry` exports, as a worker loads it; Portolan's own by default. */
export async function bundleWorkflows(entry = path.join(root, 'src/index.ts')): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: entry,
    failureConverterPath,
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['import', 'require', 'node', 'default'] },
    }),
  })
  return code
}
