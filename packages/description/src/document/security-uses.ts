import type { SecurityUse, SecurityUses } from '../documentation.ts'
import type { OfferedOperation } from '../model/reading.ts'
import { encodeOperationKey } from '../operation-key.ts'
import { describeSecurity } from './describe-security.ts'
import type { Sources } from './page-writer.ts'

/** Operations that a scheme or a scope lists at most: a reader wants an impression, not a table. */
const listedMax = 100

/** Of all schemes together: a description may give each of its operations a thousand scopes. */
const listedInAllMax = 1000

/** Which operations name each security scheme, by scope, and which can do without any. */
export function securityUses({
  reading,
  securitySchemes,
}: Pick<Sources, 'reading' | 'securitySchemes'>): SecurityUses {
  const byScheme = new Map<string, number>()
  const uses = new Uses()
  let none = 0
  for (const { key, node } of pagesOf(reading.operations)) {
    const slug = encodeOperationKey(key)
    const { security } = describeSecurity(node, reading.root, securitySchemes)
    if (security.length === 0 || security.some((together) => together.length === 0)) {
      none++
      uses.note(slug)
    }
    for (const [scheme, scopes] of scopesByScheme(security.flat())) {
      byScheme.set(scheme, (byScheme.get(scheme) ?? 0) + 1)
      for (const scope of scopes.size > 0 ? scopes : [undefined]) uses.note(slug, scheme, scope)
    }
  }
  return { byScheme: Object.fromEntries(byScheme), none, operations: uses.all }
}

/** A key that is offered twice has one page. */
const pagesOf = (operations: OfferedOperation[]): Iterable<OfferedOperation> =>
  new Map(operations.map((operation) => [operation.key, operation])).values()

function scopesByScheme(needs: { name: string; scopes: string[] }[]): Map<string, Set<string>> {
  const scopesOf = new Map<string, Set<string>>()
  for (const { name, scopes } of needs)
    scopesOf.set(name, new Set([...(scopesOf.get(name) ?? []), ...scopes]))
  return scopesOf
}

class Uses {
  readonly all: SecurityUse[] = []
  private readonly byNeed = new Map<string, SecurityUse>()
  private listed = 0

  note(slug: string, scheme?: string, scope?: string): void {
    const need = JSON.stringify([scheme, scope])
    let use = this.byNeed.get(need)
    if (!use) {
      use = {
        ...(scheme !== undefined && { scheme }),
        ...(scope !== undefined && { scope }),
        total: 0,
        operations: [],
      }
      this.byNeed.set(need, use)
      this.all.push(use)
    }
    use.total++
    if (use.operations.length === listedMax || this.listed === listedInAllMax) return
    use.operations.push(slug)
    this.listed++
  }
}
