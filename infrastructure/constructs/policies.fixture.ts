import type { Resource } from '../stacks.fixture.ts'

export interface Statement {
  actions: string[]
  /** As JSON, since a resource is mostly a reference. */
  resources: string
  /** Beginnings of the partition keys to which it is bound. */
  partitions: string[] | undefined
}

/** What the role whose id begins so may do. */
export function statementsOf(policies: Resource[], role: string): Statement[] {
  return policies
    .filter(({ id }) => id.startsWith(role))
    .flatMap(({ properties }) => {
      const { Statement } = properties['PolicyDocument'] as { Statement: Raw[] }
      return Statement.map(({ Action, Resource, Condition }) => ({
        actions: [Action].flat(),
        resources: JSON.stringify(Resource),
        partitions: Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'],
      }))
    })
}

interface Raw {
  Action: string | string[]
  Resource: unknown
  Condition?: Record<string, Record<string, string[]>>
}
