import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Configuration } from '../config.ts'

export interface PortolanStackProps {
  configuration: Configuration
}

/** A stack of one stage. It names no account and no region, so synthesis asks nobody for them. */
export abstract class PortolanStack extends Stack {
  readonly configuration: Configuration

  constructor(scope: Construct, id: string, description: string, props: PortolanStackProps) {
    super(scope, id, {
      description,
      terminationProtection: !props.configuration.ephemeral,
    })
    this.configuration = props.configuration
  }

  /** What becomes of that which holds data when its stack is deleted. */
  get dataRemoval(): RemovalPolicy {
    return this.configuration.ephemeral ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN
  }
}
