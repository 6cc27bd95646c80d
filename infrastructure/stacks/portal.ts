import { SecretValue } from 'aws-cdk-lib'
import { CfnApp, CfnBranch } from 'aws-cdk-lib/aws-amplify'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { buildSpec } from '../amplify/build-spec.ts'
import { grantSecret } from '../constructs/grant-access.ts'
import type { ApiStack } from './api.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'
import type { SecurityStack } from './security.ts'
import type { StorageStack } from './storage.ts'

/** The web UI on Amplify: built from the repository, since Amplify takes no server-rendered app by hand. */
export class PortalStack extends PortolanStack {
  constructor(
    scope: Construct,
    id: string,
    props: PortolanStackProps & { security: SecurityStack; storage: StorageStack; api: ApiStack },
  ) {
    super(scope, id, 'Portolan: portal', props)
    const { prefix, stage, portalUrl, apiDomain, repository } = this.configuration
    const { secretNames, key } = props.security
    const builder = new Role(this, 'Builder', {
      assumedBy: new ServicePrincipal('amplify.amazonaws.com'),
      description:
        'Builds the portal; it may read the key that the portal is given, and nothing else',
    })
    grantSecret(builder, secretNames.portalKey, key)

    const variables: Record<string, string> = {
      PORTOLAN_STAGE: stage,
      PORTOLAN_API_URL: apiDomain ? `https://${apiDomain}` : props.api.api.url,
      PORTOLAN_PORTAL_URL: portalUrl,
      PORTOLAN_CONTENT_ORIGIN: `https://${props.storage.content.bucketRegionalDomainName}`,
      PORTOLAN_PORTAL_KEY_SECRET: secretNames.portalKey,
    }
    const app = new CfnApp(this, 'App', {
      name: prefix,
      platform: 'WEB_COMPUTE',
      repository,
      accessToken: SecretValue.secretsManager(
        this.configuration.repositoryTokenSecret,
      ).unsafeUnwrap(),
      iamServiceRole: builder.roleArn,
      buildSpec,
      environmentVariables: Object.entries(variables).map(([name, value]) => ({ name, value })),
      // What is answered for one signed-in reader must not be kept for the next.
      cacheConfig: { type: 'AMPLIFY_MANAGED' },
    })
    new CfnBranch(this, 'Branch', {
      appId: app.attrAppId,
      branchName: this.configuration.repositoryBranch,
      stage: 'PRODUCTION',
      enableAutoBuild: true,
      enablePullRequestPreview: false,
    })
  }
}
