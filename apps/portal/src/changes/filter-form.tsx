import { changesPage } from '../addresses.ts'
import type { Filter, Range } from './range.ts'
import { levels, sufferers } from './words.ts'

type Props = {
  org: string
  api: string
  range: Range
  filter: Filter
  /** What can be chosen: those of the changes on this page. */
  rules: string[]
  operations: string[]
}

/** Narrows the changes by the address, so that it needs no JavaScript and can be sent on. */
export function FilterForm({ org, api, range, filter, rules, operations }: Props) {
  const here = changesPage(org, api, range.from, range.to)
  return (
    <form className="filter" role="search" aria-label="Filter changes" action={here}>
      <Choice name="level" label="Level" options={levels} value={filter.level} all="All levels" />
      <Choice name="hurts" label="Hurts" options={sufferers} value={filter.hurts} all="Anybody" />
      <Suggested name="operation" label="Operation" options={operations} value={filter.operation} />
      <Suggested name="rule" label="Rule" options={rules} value={filter.rule} />
      <p className="actions">
        <button>Filter</button>
        {Object.keys(filter).length > 0 && <a href={here}>Show all</a>}
      </p>
    </form>
  )
}

type FieldProps = { name: string; label: string; value: string | undefined }

function Choice(props: FieldProps & { options: readonly string[]; all: string }) {
  const { name, label, value = '', options, all } = props
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  )
}

function Suggested({ name, label, value, options }: FieldProps & { options: string[] }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        name={name}
        list={`${name}-choices`}
        defaultValue={value}
        maxLength={1024}
        autoComplete="off"
        placeholder="Any"
      />
      <datalist id={`${name}-choices`}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </label>
  )
}
