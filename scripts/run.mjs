// The door to every command of this repository. It runs on any Node from 20 on, checks what the
// machine has, installs what the project needs, and hands over to the pinned Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const pnpmVersion = '12.21.0'

const commands = {
  start: ['apps/local/src/main.ts', 'start'],
  reset: ['apps/local/src/main.ts', 'reset'],
  test: ['tests/run.ts'],
  bench: ['tests/load/run.ts'],
  pictures: ['tests/pictures.ts'],
  build: ['scripts/tasks.mjs', 'build'],
  lint: ['scripts/tasks.mjs', 'lint'],
  types: ['scripts/tasks.mjs', 'types'],
  format: ['scripts/tasks.mjs', 'format'],
}

const [name = 'start', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) stop(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)

requireNode()
if (['start', 'test', 'bench', 'pictures'].includes(name)) requirePython()
await installPackages()
hand(command, args)

function requireNode() {
  if (process.platform === 'win32')
    stop('Portolan runs on Linux and macOS. On Windows, use it inside WSL: https://aka.ms/wsl.')
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20)
    stop(
      `Portolan needs Node 20 or newer; this is ${process.version}. Get one at https://nodejs.org.`,
    )
}

function requirePython() {
  const probe =
    'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2]); sys.exit(sys.version_info < (3, 10))'
  const found = []
  for (const python of [process.env.PORTOLAN_PYTHON, 'python3', 'python']) {
    if (!python) continue
    const { status, stdout, stderr } = spawnSync(python, ['-c', probe], { encoding: 'utf8' })
    if (status === 0) {
      process.env.PORTOLAN_PYTHON = python
      return
    }
    const why = stdout?.trim() || stderr?.trim().split('\n').at(-1)
    if (why) found.push(`${python}: ${why}`)
  }
  stop(
    [
      'Portolan needs Python 3.10 or newer with its venv module (it runs the local AWS endpoint and Temporal).',
      found.length ? `Found ${found.join('; ')}.` : 'No python3 is on the PATH.',
      'Debian, Ubuntu: apt-get install python3 python3-venv. macOS: brew install python.',
      'Another interpreter can be named in PORTOLAN_PYTHON.',
    ].join('\n'),
  )
}

async function installPackages() {
  const lock = ['pnpm-lock.yaml', 'pnpm-workspace.yaml']
    .map((file) => path.join(root, file))
    .filter(existsSync)
    .map((file) => readFileSync(file))
  const wanted = createHash('sha256').update(Buffer.concat(lock)).digest('hex')
  const stamp = path.join(root, 'node_modules', '.portolan-installed')
  const startedMs = Date.now()
  const line = (state) => {
    const elapsed = `${((Date.now() - startedMs) / 1000).toFixed(1)} s`.padStart(7)
    const text = `${'packages'.padEnd(14)}${state.padEnd(11)}${state === 'ready' ? elapsed : ''}`
    process.stdout.write(`${text.trimEnd()}\n`)
  }
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    if (name === 'start') line('ready')
    return
  }

  line('installing')
  const args = [
    '-y',
    `pnpm@${pnpmVersion}`,
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
  ]
  const child = spawn('npx', args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-8_000)))
  const code = await new Promise((done, fail) => child.on('error', fail).on('close', done))
  if (code !== 0)
    stop(
      `${output}\nThe packages could not be installed (pnpm ended with ${code}); the lines above say why.\n` +
        'A package registry must be reachable the first time. Run the same command again to resume.',
    )
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  line('ready')
}

function hand([file, ...first], rest) {
  const node = path.join(root, 'node_modules', 'node', 'bin', 'node')
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', path.join(root, file), ...first, ...rest],
    {
      cwd: root,
      // Through the channel the command notices when this process is gone, however it went.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` },
    },
  )
  // The command decides how to stop. From a terminal it hears Ctrl-C twice, which is once to it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithNpm(child)
  child.on('error', (error) => stop(`${node} could not be run: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal === 'SIGKILL' && name === 'start')
      stop('The start was killed. What it had started still runs; the next start ends it first.')
    process.exit(code ?? (signal ? 130 : 1))
  })
}

/** npm passes signals on to its shell alone, and none when it is killed; its end is noticed here. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const npm = isShell(process.ppid) ? parentOf(process.ppid) : process.ppid
  const look = () => isRunning(npm) || child.kill('SIGTERM')
  if (npm > 1) setInterval(look, 500).unref()
}

function parentOf(pid) {
  return Number(ps('ppid', pid))
}

function isShell(pid) {
  return /(^|[/-])(sh|dash|bash|ash|zsh)$/.test(ps('comm', pid))
}

function ps(field, pid) {
  return spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], {
    encoding: 'utf8',
  }).stdout?.trim()
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
