import type { JsonObject, OpenApi, Operation, Parameter } from './types.ts'

export interface DescribedOperation {
  operation: Operation
  method: string
  path: string
  parameters: Parameter[]
}

const methods = ['get', 'put', 'post', 'delete', 'patch']

/** Every operation with its path's parameters merged in and their references resolved. */
export function operationsOf(description: OpenApi): DescribedOperation[] {
  return Object.entries(description.paths).flatMap(([path, item]) => {
    const pathItem = item as Record<string, unknown> & { parameters?: Parameter[] }
    return methods
      .filter((method) => method in pathItem)
      .map((method) => {
        const operation = pathItem[method] as Operation
        const parameters = [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])]
        return {
          operation,
          method: method.toUpperCase(),
          path,
          parameters: parameters.map((parameter) => resolve<Parameter>(description, parameter)),
        }
      })
  })
}

/** Follows local references until the value itself. */
export function resolve<T>(description: OpenApi, value: unknown): T {
  let found = value
  while (typeof found === 'object' && found !== null && '$ref' in found) {
    const pointer = (found as { $ref: string }).$ref
    found = pointer
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as JsonObject)[key], description)
  }
  return found as T
}
