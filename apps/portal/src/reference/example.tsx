import type { ExampleDocument } from './documentation.ts'

/** An example as it would be sent; text that is no JSON, such as XML, stays as it is. */
export function Example({ example, label }: { example: ExampleDocument; label: string }) {
  const { value, generated } = example
  return (
    <figure className="example">
      <figcaption>
        {label}
        {generated && <span className="quiet-text"> made from the schema</span>}
      </figcaption>
      {/* Focusable, so that the keyboard can scroll it. */}
      <pre tabIndex={0} role="group" aria-label={label}>
        <code>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</code>
      </pre>
    </figure>
  )
}
