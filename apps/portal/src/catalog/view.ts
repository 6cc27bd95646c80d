export const views = ['cards', 'table'] as const
export type View = (typeof views)[number]

export const viewCookie = 'portolan-view'

/** How the catalog is shown: as the address says, or as it was shown last. */
export function asView(asked: string | undefined, remembered: string | undefined): View {
  const find = (value: string | undefined) => views.find((view) => view === value)
  return find(asked) ?? find(remembered) ?? 'cards'
}
