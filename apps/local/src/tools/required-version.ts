/** Whether a version such as `1.9.1` is at least the required one; a missing or odd version is not. */
export function isAtLeast(version: string | undefined, required: string): boolean {
  if (!version || !/^\d+(\.\d+)*$/.test(version)) return false
  const have = version.split('.').map(Number)
  const need = required.split('.').map(Number)
  for (const [position, wanted] of need.entries()) {
    const found = have[position] ?? 0
    if (found !== wanted) return found > wanted
  }
  return true
}
