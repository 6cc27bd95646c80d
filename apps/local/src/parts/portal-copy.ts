import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

const buildIdIn = (standalone: string): string | undefined => {
  const file = path.join(standalone, 'apps/portal/.next/BUILD_ID')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/**
 * Copies a built portal to where an instance runs it from, because the next build of the clone empties the
 * folder of the last one. A copy of the same build is kept.
 * @throws {Error} when there is no whole build
 */
export function copyPortal(standalone: string, copy: string): void {
  const buildId = buildIdIn(standalone)
  if (!buildId) throw new Error(`there is no built portal in ${standalone}; run: npm run build`)
  if (buildIdIn(copy) === buildId) return
  const begun = `${copy}.new`
  for (const old of [begun, copy]) rmSync(old, { recursive: true, force: true })
  // Its links are relative and lead to each other.
  cpSync(standalone, begun, { recursive: true, verbatimSymlinks: true })
  if (buildIdIn(standalone) !== buildId)
    throw new Error('another build of this clone began while the portal was copied; start again')
  renameSync(begun, copy)
}
