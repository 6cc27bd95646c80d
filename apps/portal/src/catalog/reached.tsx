/** The highest level of the ruleset's ladder that a version reaches. */
export function Reached({ level }: { level: string | undefined }) {
  if (!level) return null
  return (
    <span>
      reaches <strong>{level}</strong>
    </span>
  )
}
