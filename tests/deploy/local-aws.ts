import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { layoutData } from '@portolan/local/data/layout'
import { keepSecrets } from '@portolan/local/data/secrets'
import { type Environment, serviceEnvironment } from '@portolan/local/environment'
import { isHealthyAt } from '@portolan/local/parts/answers'
import * as services from '@portolan/local/parts/services'
import { storage } from '@portolan/local/parts/storage'
import { temporal } from '@portolan/local/parts/temporal'
import { layoutPorts, loopback } from '@portolan/local/ports/layout'
import { requireFree } from '@portolan/local/ports/require-free'
import { privateDirectory } from '@portolan/local/repository'
import { Ledger } from '@portolan/local/supervisor/ledger'
import { type Errand, runOnce } from '@portolan/local/supervisor/run-once'
import { Supervisor } from '@portolan/local/supervisor/supervisor'
import { installTools } from '@portolan/local/tools/install-tools'

/**
 * An AWS endpoint on this machine that deploys what CDK makes, and Temporal beside it. It speaks HTTPS,
 * because it holds to the bucket policies that refuse anything else: CDK's own bucket has one, and ours.
 */
export async function startLocalAws(email: string, portBase: number) {
  const layout = layoutData(path.join(privateDirectory, 'deploy-test'))
  const ports = layoutPorts(portBase)
  const ledger = new Ledger(layout.processes)
  // What a run that was killed left behind.
  await ledger.clear()
  await requireFree(ports)
  rmSync(layout.directory, { recursive: true, force: true })
  for (const directory of [
    layout.temporary,
    layout.logs,
    path.dirname(layout.temporal),
    path.dirname(layout.processes),
  ])
    mkdirSync(directory, { recursive: true })
  // Functions run from there, and would be taken for modules of the package that this repository is.
  writeFileSync(path.join(layout.temporary, 'package.json'), '{}')

  const secrets = keepSecrets(layout, [email])
  const supervisor = new Supervisor({ logDirectory: layout.logs, ledger, report: () => undefined })
  const brokenOff = new AbortController()
  const run = (errand: Errand) =>
    runOnce(errand, { logDirectory: layout.logs, ledger, signal: brokenOff.signal })
  const stop = async (): Promise<void> => {
    brokenOff.abort()
    await supervisor.stop()
  }

  const endpoint = `https://${loopback}:${ports.storage}`
  const certificate = path.join(layout.temporary, 'ministack-tls', 'server.crt')
  try {
    const tools = await installTools(run, { signal: brokenOff.signal, note: () => undefined })
    const setting = { layout, ports, secrets, tools }
    const plain = storage(setting)
    await Promise.all([
      supervisor.start(temporal(setting)),
      supervisor.start({
        ...plain,
        environment: {
          ...plain.environment,
          USE_SSL: '1',
          // For the functions that it runs, whatever this machine trusts otherwise.
          NODE_EXTRA_CA_CERTS: certificate,
          // Nothing of it is kept: every run begins with an empty account.
          PERSIST_STATE: '0',
          S3_PERSIST: '0',
        },
        healthy: async () => {
          if (existsSync(certificate)) trust(certificate)
          return isHealthyAt(`${endpoint}/_ministack/ready`)
        },
      }),
    ])
  } catch (error) {
    await stop()
    throw error
  }

  const source = { layout, ports, secrets, allowedHosts: [], logLevel: 'info' }
  const environment: Environment = {
    ...serviceEnvironment(source),
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_CA_BUNDLE: certificate,
    NODE_EXTRA_CA_CERTS: certificate,
  }
  return {
    endpoint,
    environment,
    ports,
    password: secrets.passwords[email] ?? '',
    directory: layout.directory,
    /** For the clients of the AWS SDK in this process. */
    client: {
      endpoint,
      region: 'us-east-1',
      credentials: {
        accessKeyId: secrets.accessKeyId,
        secretAccessKey: secrets.secretAccessKey,
      },
    },
    run,
    startWorker: (given: Environment) =>
      supervisor.start(services.worker({ environment: { ...environment, ...given }, ports })),
    stop,
  }
}

export type LocalAws = Awaited<ReturnType<typeof startLocalAws>>

/** From now on this process takes the endpoint's own certificate beside those that it takes anyway. */
function trust(certificate: string): void {
  const pem = readFileSync(certificate, 'utf8')
  if (pem.includes('END CERTIFICATE'))
    setDefaultCACertificates([...getCACertificates('default'), pem])
}
