import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { addStacks } from './app.ts'
import { parseConfiguration } from './config.ts'

const minimal = {
  stage: 'production',
  temporalAddress: 'portolan.a1b2c.tmprl.cloud:7233',
  temporalNamespace: 'portolan.a1b2c',
  temporalApiKeySecret: 'temporal/api-key',
  portalUrl: 'https://apis.example.com',
}

type StackName = keyof ReturnType<typeof addStacks>

/** Of a resource as CloudFormation will be given it. */
export interface Resource {
  id: string
  type: string
  deletionPolicy: string | undefined
  properties: Record<string, unknown>
}

/** The resources of one type in a stack. */
export type Resources = (name: StackName, type: string) => Resource[]

/** Synthesizes the app; resources are then asked for by stack and type. */
export function synthesize(given: Record<string, string> = {}): Resources {
  const app = new App({
    context: {
      '@aws-cdk/aws-iam:minimizePolicies': true,
      // Templates are all that is looked at, so nothing is copied.
      'aws:cdk:disable-asset-staging': true,
    },
  })
  const stacks = addStacks(app, parseConfiguration({ ...minimal, ...given }))
  const names = Object.keys(stacks) as StackName[]
  const templates = new Map(names.map((name) => [name, Template.fromStack(stacks[name])]))
  return (name, type) =>
    Object.entries(templates.get(name)?.findResources(type) ?? {}).map(([id, found]) => ({
      id,
      type,
      deletionPolicy: found['DeletionPolicy'] as string | undefined,
      properties: (found['Properties'] ?? {}) as Record<string, unknown>,
    }))
}
