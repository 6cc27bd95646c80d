import { Key } from 'aws-cdk-lib/aws-kms'
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import { firewallRules } from '../constructs/firewall-rules.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'

/**
 * Letters and digits only, 43 of them: read as base64 they are 32 bytes, which is what PORTOLAN_KEY must be.
 */
const keyOf32Bytes = { passwordLength: 43, excludePunctuation: true }

/** The key that encrypts what is stored, the secrets, and the firewall in front of the API. */
export class SecurityStack extends PortolanStack {
  readonly key: Key
  /** Of personal fields, workflow payloads, cursors and lookups (PORTOLAN_KEY). */
  readonly masterKey: Secret
  /** Of the portal's CSRF tokens; another than the master key, which the portal must not hold. */
  readonly portalKey: Secret
  readonly temporalApiKey: ISecret | undefined
  readonly webAcl: CfnWebACL

  constructor(scope: Construct, id: string, props: PortolanStackProps) {
    super(scope, id, 'Portolan: encryption key, secrets and firewall', props)
    const { prefix, temporalApiKeySecret } = this.configuration
    this.key = new Key(this, 'Key', {
      alias: prefix,
      description: 'Encrypts tables, objects, queues and secrets of Portolan',
      enableKeyRotation: true,
      removalPolicy: this.dataRemoval,
    })
    this.masterKey = this.secret('MasterKey', `${prefix}/master-key`)
    this.portalKey = this.secret('PortalKey', `${prefix}/portal-key`)
    this.temporalApiKey = temporalApiKeySecret
      ? Secret.fromSecretNameV2(this, 'TemporalApiKey', temporalApiKeySecret)
      : undefined
    this.webAcl = new CfnWebACL(this, 'WebAcl', {
      name: prefix,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      rules: firewallRules,
      visibilityConfig: {
        metricName: prefix,
        cloudWatchMetricsEnabled: true,
        sampledRequestsEnabled: true,
      },
    })
  }

  private secret(id: string, secretName: string): Secret {
    return new Secret(this, id, {
      secretName,
      encryptionKey: this.key,
      generateSecretString: keyOf32Bytes,
      removalPolicy: this.dataRemoval,
    })
  }
}
