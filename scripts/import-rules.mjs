// Imports point inward: apps → workflows and packages; workflows → activity types and pure helpers;
// activities → packages; packages → no app. What a folder may import is said here, once.
import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'

const packages = [
  'description',
  'contract-testing',
  'store',
  'identity',
  'service',
  'orchestration',
  'telemetry',
  'safe-fetch',
]
const own = (...names) => names.map((name) => `@portolan/${name}`)
const aws = ['@aws-sdk/', 'aws-cdk-lib', 'electrodb', '@middy/']
const temporal = ['@temporalio/']
const builtins = ['node:', ...builtinModules]

/** The first rule whose folder holds a file is the file's. Types may point where values may not. */
const rules = [
  {
    folders: ['packages/description/', 'packages/contract-testing/'],
    forbidden: [
      ...aws,
      ...temporal,
      ...own('store', 'orchestration', 'service', 'identity', 'workflows', 'activities'),
    ],
    why: 'what an API description is knows neither AWS nor Temporal',
  },
  {
    folders: ['packages/'],
    forbidden: own(
      'api',
      'portal',
      'worker',
      'cli',
      'local',
      'workflows',
      'activities',
      'infrastructure',
    ),
    why: 'packages know nothing of what is built on them',
    typesAllowed: own('workflows'),
  },
  {
    folders: ['workflows/src/'],
    forbidden: [
      ...builtins,
      ...aws,
      ...own(
        ...packages.filter((name) => name !== 'description'),
        'activities',
        'api',
        'worker',
        'local',
        'specs',
      ),
    ],
    why: 'workflows must be deterministic: activity types and pure helpers only',
    typesAllowed: own('activities', 'orchestration', 'store'),
    // Names and shapes only; Temporal's bundler refuses them as soon as they touch anything else.
    allowed: own(
      'orchestration/registration',
      'orchestration/search',
      'orchestration/search-attributes',
      'orchestration/task-queues',
      'orchestration/waiver',
    ),
    exceptTests: true,
  },
  {
    folders: ['activities/'],
    forbidden: own('api', 'portal', 'worker', 'cli', 'local', 'workflows', 'infrastructure'),
    why: 'activities use packages and nothing above them',
    typesAllowed: own('workflows'),
    exceptTests: true,
  },
  {
    folders: ['apps/api/', 'apps/portal/', 'apps/worker/', 'apps/cli/'],
    forbidden: own('local', 'infrastructure', 'api', 'portal', 'cli'),
    why: 'one app does not use another',
    exceptTests: true,
  },
]

const importing =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

/** Every import under this root that points the wrong way: `{ file, line, message }`. */
export function findViolations(root) {
  const files = globSync('{apps,packages,workflows,activities}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (name) =>
      ['node_modules', 'dist', 'generated', '.next', 'cdk.out'].includes(path.basename(name)),
  })
  return files.flatMap((file) => violationsIn(file, readFileSync(path.join(root, file), 'utf8')))
}

/** The same for one file, whose path is relative to the root. */
export function violationsIn(file, source) {
  const rule = rules.find(({ folders }) => folders.some((folder) => file.startsWith(folder)))
  const isTest = /\.test\.tsx?$/.test(file)
  return [...source.matchAll(importing)].flatMap((match) => {
    const [text, onlyTypes, fixed, dynamic] = match
    const imported = fixed ?? dynamic
    const line = source.slice(0, match.index + text.search(/\S/)).split('\n').length
    const found = (message) => [{ file, line, message }]
    if (leavesPackage(file, imported))
      return found(`"${imported}" reaches into another package; import it by its name`)
    if (!rule || (isTest && rule.exceptTests)) return []
    if (rule.allowed?.includes(imported)) return []
    if (!rule.forbidden.some((name) => names(name, imported))) return []
    if (onlyTypes && rule.typesAllowed?.some((name) => names(name, imported))) return []
    return found(`may not import "${imported}": ${rule.why}`)
  })
}

const names = (name, imported) =>
  imported === name || imported.startsWith(/[/:]$/.test(name) ? name : `${name}/`)

function leavesPackage(file, imported) {
  if (!imported.startsWith('.')) return false
  const segments = file.split('/')
  const home = ['apps', 'packages'].includes(segments[0])
    ? segments.slice(0, 2).join('/')
    : segments[0]
  return !path.posix.join(path.posix.dirname(file), imported).startsWith(`${home}/`)
}
