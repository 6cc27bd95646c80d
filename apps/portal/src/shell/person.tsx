/** Who did something: the caller, or the id of somebody else. */
export function Person({ id, userId }: { id: string; userId: string }) {
  return id === userId ? <>you</> : <span className="person">{id}</span>
}
