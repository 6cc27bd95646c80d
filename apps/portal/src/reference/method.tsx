/** The method of an operation, always as a word. */
export function Method({ method }: { method: string }) {
  return <span className={`method method-${method.toLowerCase()}`}>{method.toUpperCase()}</span>
}
