import { Key } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import { firewallRules } from '../constructs/firewall-rules.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'

/** 43 characters of base64 are 32 bytes, which is what PORTOLAN_KEY must be. */
const keyOf32Bytes = {
  passwordLength: 43,
  excludeCharacters: '!"#$%&\'()*,-.:;<=>?@[\\]^_`{|}~',
}

/** The key that encrypts what is stored, the secrets, and the firewall in front of the API. */
export class SecurityStack extends PortolanStack {
  readonly key: Key
  /**
   * The master key is that of personal fields, workflow payloads, cursors and lookups (PORTOLAN_KEY); the
   * portal makes its CSRF tokens with another, since it must not hold the first.
   */
  readonly secretNames: { masterKey: string; portalKey: string; temporalApiKey: string | undefined }
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
    this.secretNames = {
      masterKey: `${prefix}/master-key`,
      portalKey: `${prefix}/portal-key`,
      temporalApiKey: temporalApiKeySecret,
    }
    this.secret('MasterKey', this.secretNames.masterKey)
    this.secret('PortalKey', this.secretNames.portalKey)
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

  private secret(id: string, secretName: string): void {
    new Secret(this, id, {
      secretName,
      encryptionKey: this.key,
      generateSecretString: keyOf32Bytes,
      removalPolicy: this.dataRemoval,
    })
  }
}
