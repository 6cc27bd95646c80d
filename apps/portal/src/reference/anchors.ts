/** A name as a part of an anchor. */
export const anchor = (name: string): string =>
  name.replaceAll(/[^\p{L}\p{N}_$-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || 'x'

/** Gives each anchor of a page once. */
export class Anchors {
  private readonly taken = new Set<string>()

  claim(id: string): string {
    let candidate = id
    for (let number = 2; this.taken.has(candidate); number++) candidate = `${id}-${number}`
    this.taken.add(candidate)
    return candidate
  }
}
