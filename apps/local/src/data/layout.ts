import path from 'node:path'

/** Where everything lies in a data directory; removing these removes the local data, and no more. */
export function layoutData(directory: string) {
  const at = (...segments: string[]) => path.join(directory, ...segments)
  return {
    directory,
    /** How to reach a running instance; there only while all of it is healthy. */
    local: at('local.json'),
    secrets: at('secrets.json'),
    key: at('key'),
    lock: at('run', 'lock'),
    processes: at('run', 'processes.json'),
    logs: at('logs'),
    temporal: at('temporal', 'temporal.db'),
    tables: at('tables', 'dynoxide.db'),
    storageState: at('storage', 'state'),
    storageObjects: at('storage', 's3'),
    /** What the portal runs from. */
    portal: at('portal'),
    temporary: at('tmp'),
    /** What `npm run reset` removes. */
    everything: [
      'local.json',
      'secrets.json',
      'key',
      'run',
      'logs',
      'temporal',
      'tables',
      'storage',
      'portal',
      'portal.new',
      'tmp',
    ].map((name) => at(name)),
  }
}

export type DataLayout = ReturnType<typeof layoutData>
