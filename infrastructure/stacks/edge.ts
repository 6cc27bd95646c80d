import { CfnOutput } from 'aws-cdk-lib'
import { DomainName, EndpointType, SecurityPolicy } from 'aws-cdk-lib/aws-apigateway'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { ApiStack } from './api.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'
import type { SecurityStack } from './security.ts'

/** What stands in front of the API: the firewall and, where one is configured, its own domain. */
export class EdgeStack extends PortolanStack {
  constructor(
    scope: Construct,
    id: string,
    props: PortolanStackProps & { security: SecurityStack; api: ApiStack },
  ) {
    super(scope, id, 'Portolan: firewall and domain of the API', props)
    const { api } = props.api
    new CfnWebACLAssociation(this, 'Firewall', {
      resourceArn: api.deploymentStage.stageArn,
      webAclArn: props.security.webAcl.attrArn,
    })
    const { apiDomain, apiCertificateArn } = this.configuration
    if (!apiDomain || !apiCertificateArn) return
    const domain = new DomainName(this, 'Domain', {
      domainName: apiDomain,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', apiCertificateArn),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    })
    domain.addBasePathMapping(api, { stage: api.deploymentStage })
    new CfnOutput(this, 'DomainTarget', { value: domain.domainNameAliasDomainName })
  }
}
