import {
  AuthorizationType,
  LambdaIntegration,
  type RequestAuthorizer,
  type RestApi,
} from 'aws-cdk-lib/aws-apigateway'
import type { Function } from 'aws-cdk-lib/aws-lambda'
import { type Route, routes } from '@portolan/specs/routes'

/**
 * One method for each operation of `specs/`, and nothing else: no proxy resource and no ANY, so the gateway
 * refuses what was not described.
 */
export function addRoutes(
  api: RestApi,
  authorizer: RequestAuthorizer,
  functionOf: (lambda: Route['lambda']) => Function,
): void {
  const integrations = new Map<string, LambdaIntegration>()
  const integrationOf = (lambda: string): LambdaIntegration => {
    const known = integrations.get(lambda)
    // One permission for each function: one for each method would outgrow the function's policy.
    const made =
      known ?? new LambdaIntegration(functionOf(lambda), { scopePermissionToMethod: false })
    integrations.set(lambda, made)
    return made
  }
  for (const { method, path, lambda, operationId } of routes)
    api.root.resourceForPath(path).addMethod(method, integrationOf(lambda), {
      operationName: operationId,
      authorizer,
      authorizationType: AuthorizationType.CUSTOM,
    })
}
