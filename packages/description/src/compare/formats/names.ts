/** What the two versions are called in an output. */
export interface Names {
  published: string
  candidate: string
  /** The day of a changelog entry; today where left out. */
  date?: Date
}
