/** What listens where, counted from `--port-base`. */
const offsets = {
  portal: 0,
  api: 1,
  temporalUi: 2,
  temporal: 3,
  tables: 4,
  storage: 5,
  codec: 6,
  worker: 7,
  temporalMetrics: 8,
  temporalHttp: 9,
} as const

export type PortName = keyof typeof offsets
export type Ports = Record<PortName, number>

export const portBaseDefault = 4_000
export const portBaseMin = 1_024
export const portBaseMax = 65_535 - Math.max(...Object.values(offsets))

export const layoutPorts = (base: number): Ports =>
  Object.fromEntries(
    Object.entries(offsets).map(([name, offset]) => [name, base + offset]),
  ) as Ports

/** Everything listens here and nowhere else. */
export const loopback = '127.0.0.1'

export const urlOf = (port: number): string => `http://${loopback}:${port}`
