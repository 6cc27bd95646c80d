import type {
  ChangelogEntry,
  ChangelogSection,
} from '@portolan/description/compare/formats/changelog'

/** The sections of a changelog in their order, with their headings. */
export const sectionTitles: Record<ChangelogSection, string> = {
  breaking: 'Breaks',
  removed: 'Removed',
  deprecated: 'Deprecated',
  changed: 'Changed',
  added: 'Added',
}

export type Section = { section: ChangelogSection; title: string; sentences: string[] }

/** The sections that have something to tell. */
export const sectionsOf = (entry: ChangelogEntry): Section[] =>
  (Object.keys(sectionTitles) as ChangelogSection[])
    .map((section) => ({ section, title: sectionTitles[section], sentences: entry[section] }))
    .filter(({ sentences }) => sentences.length > 0)
