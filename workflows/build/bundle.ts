import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundleWorkflows } from './bundle-workflows.ts'

const dist = path.resolve(import.meta.dirname, '../dist')

/** One bundle serves all task queues: a worker that starts need not build it. */
const code = await bundleWorkflows()
await mkdir(dist, { recursive: true })
await writeFile(path.join(dist, 'workflow-bundle.js'), code)
