import { absolute } from '../shell/absolute.ts'
import type { Place } from './place.ts'
import type { Reference } from './read.ts'
import { switchable, type Switchable } from './version-switch.tsx'

/** What every page of a reference is given. */
export type ReferenceProps = {
  place: Place
  /** Of the portal, for what is read elsewhere. */
  origin: string
  /** Of the API. */
  title: string
  isPublic: boolean
  versions: Switchable[]
}

export const referenceProps = ({
  place,
  api,
  versions,
  documentation,
}: Reference): ReferenceProps => ({
  place,
  origin: absolute(''),
  title: documentation.title,
  isPublic: api.visibility === 'public',
  versions: switchable(versions),
})
