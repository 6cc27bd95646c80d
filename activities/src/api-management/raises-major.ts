/** Whether the first number of a semantic version rises; from 1 on, for 0.x promises nothing. */
export function raisesMajor(from: string, to: string): boolean {
  const major = (label: string) => /^v?(\d+)(?:\.|$)/.exec(label)?.[1]
  const [before, after] = [major(from), major(to)]
  if (before === undefined || after === undefined) return false
  // A year is no major version.
  if (before.length >= 4 || after.length >= 4) return false
  return Number(after) > Number(before)
}
