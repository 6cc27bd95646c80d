// A longer list begins folded after as many.
const shownMax = 24

/** The values that a schema allows. */
export function EnumValues({ values }: { values: string[] }) {
  const rest = values.slice(shownMax)
  return (
    <div className="values">
      <p>
        {values.length === 1 ? 'Only' : 'One of'} <Values values={values.slice(0, shownMax)} />
      </p>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more values</summary>
          <p>
            <Values values={rest} />
          </p>
        </details>
      )}
    </div>
  )
}

/** A value that a schema names, such as its default. */
export function Value({ words, value }: { words: string; value: string }) {
  return (
    <p className="values">
      {words} <code>{value}</code>
    </p>
  )
}

const Values = ({ values }: { values: string[] }) =>
  values.map((value, index) => (
    <span key={`${index} ${value}`}>
      <code>{value}</code>{' '}
    </span>
  ))
