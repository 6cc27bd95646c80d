import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'

/** Requests of one address in five minutes; a catalog in full use stays far below. */
const requestsMax = 10_000

const visibility = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
})

/**
 * A description of an API holds what attacks are made of: scripts, SQL, paths. So the rules that look into
 * bodies only count; those on size, source and known bad input block.
 */
const managed = (
  name: string,
  priority: number,
  countOnly: string[] = [],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visibility(name),
})

export const firewallRules: CfnWebACL.RuleProperty[] = [
  {
    name: 'TooManyRequests',
    priority: 0,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement: { limit: requestsMax, aggregateKeyType: 'IP' } },
    visibilityConfig: visibility('TooManyRequests'),
  },
  managed('AWSManagedRulesAmazonIpReputationList', 1),
  managed('AWSManagedRulesKnownBadInputsRuleSet', 2, [
    'JavaDeserializationRCE_BODY',
    'Log4JRCE_BODY',
  ]),
  managed('AWSManagedRulesCommonRuleSet', 3, [
    'SizeRestrictions_BODY',
    'CrossSiteScripting_BODY',
    'EC2MetaDataSSRF_BODY',
    'GenericLFI_BODY',
    'GenericRFI_BODY',
  ]),
]
