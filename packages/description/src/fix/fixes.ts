/** What a fix does, for those who read about a finding; undefined where there is none. */
export const fixOf = (_id: string): { does: string } | undefined => undefined
