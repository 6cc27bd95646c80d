import path from 'node:path'
import { baseEnvironment } from '../environment.ts'
import { loopback, urlOf } from '../ports/layout.ts'
import type { PartDefinition } from '../supervisor/part.ts'
import { isHealthyAt } from './answers.ts'
import type { Setting } from './setting.ts'

const searchAttributes = ['PortolanOrg', 'PortolanApi', 'PortolanStage']

/** Temporal's development server with its Web UI; its state lies in one SQLite file. */
export const temporal = ({ layout, ports, tools }: Setting): PartDefinition => ({
  name: 'temporal',
  command: tools.temporal,
  arguments: [
    'server',
    'start-dev',
    '--ui-disable-news-fetch',
    ...flags({
      ip: loopback,
      port: ports.temporal,
      'ui-ip': loopback,
      'ui-port': ports.temporalUi,
      'ui-codec-endpoint': urlOf(ports.codec),
      'metrics-port': ports.temporalMetrics,
      'http-port': ports.temporalHttp,
      'db-filename': layout.temporal,
      'sqlite-pragma': ['journal_mode=wal', 'synchronous=normal'],
      'search-attribute': searchAttributes.map((name) => `${name}=Keyword`),
      'log-format': 'json',
      'log-level': 'warn',
    }),
  ],
  environment: baseEnvironment(layout.temporary),
  directory: path.dirname(layout.temporal),
  needs: [],
  ports: [ports.temporal, ports.temporalUi, ports.temporalMetrics, ports.temporalHttp],
  healthy: async () =>
    (await isHealthyAt(`${urlOf(ports.temporalHttp)}/api/v1/namespaces/default`)) &&
    isHealthyAt(urlOf(ports.temporalUi)),
})

const flags = (values: Record<string, string | number | string[]>): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => [`--${name}`, String(one)]),
  )
