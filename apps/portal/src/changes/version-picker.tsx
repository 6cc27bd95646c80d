import { changesChooser } from '../addresses.ts'
import type { Range } from './range.ts'

type Props = { org: string; api: string; labels: string[]; range: Partial<Range> }

/** Chooses both versions; the page that it asks sends on to the permanent address. */
export function VersionPicker({ org, api, labels, range }: Props) {
  return (
    <form className="filter versions" aria-label="Versions" action={changesChooser(org, api)}>
      <Side name="from" label="From" labels={labels} value={range.from ?? labels[1] ?? labels[0]} />
      <Side name="to" label="To" labels={labels} value={range.to ?? labels[0]} />
      <p className="actions">
        <button>Compare</button>
      </p>
    </form>
  )
}

type SideProps = { name: string; label: string; labels: string[]; value: string | undefined }

/** A version that waits for approval is no published one, and can be chosen where it is shown. */
function Side({ name, label, labels, value }: SideProps) {
  const offered = value && !labels.includes(value) ? [value, ...labels] : labels
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {offered.map((version) => (
          <option key={version}>{version}</option>
        ))}
      </select>
    </label>
  )
}
