import { readFileSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '@portolan/local/repository'
import type { LocalAws } from './local-aws.ts'

const infrastructure = path.join(repositoryRoot, 'infrastructure')
const cli = path.join(infrastructure, 'node_modules/aws-cdk/bin/cdk')

export type Outputs = Record<string, Record<string, string>>

/** The pinned CDK CLI, against the local endpoint. */
export function createCdk(aws: LocalAws, settings: Record<string, string>) {
  const assembly = path.join(aws.directory, 'cdk.out')
  const outputs = path.join(aws.directory, 'outputs.json')
  const cdk = (name: string, args: string[], given: Record<string, string> = {}) =>
    aws.run({
      name: `cdk-${name}`,
      command: process.execPath,
      arguments: [cli, ...args],
      environment: {
        ...withoutPortolan(aws.environment),
        ...given,
        // It would look into the home of whoever runs this, and report home itself.
        HOME: aws.directory,
        CDK_DISABLE_CLI_TELEMETRY: '1',
      },
      directory: infrastructure,
    })
  return {
    bootstrap: () =>
      cdk('bootstrap', ['bootstrap', 'aws://000000000000/us-east-1', '--no-notices']),
    /** Synthesizes the app anew, with other settings over those of the beginning. */
    synth: (changed: Record<string, string> = {}) =>
      cdk('synth', ['synth', '--quiet', '--no-notices', '--output', assembly], {
        ...settings,
        ...changed,
      }),
    async deploy(stacks: string[]): Promise<Outputs> {
      const options = ['--method', 'direct', '--require-approval', 'never', '--no-notices']
      await cdk('deploy', [
        'deploy',
        '--app',
        assembly,
        ...options,
        '--outputs-file',
        outputs,
        ...stacks,
      ])
      return JSON.parse(readFileSync(outputs, 'utf8')) as Outputs
    },
    destroy: (stacks: string[]) =>
      cdk('destroy', ['destroy', '--app', assembly, '--force', '--no-notices', ...stacks]),
  }
}

const withoutPortolan = (environment: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('PORTOLAN_')))
