import { Markdown } from '../markdown/markdown.tsx'
import { anchor } from './anchors.ts'
import { Code } from './code.tsx'
import type { ExampleDocument, MediaTypeDocument } from './documentation.ts'
import { Tabs } from './tabs.tsx'

type Props = { media: MediaTypeDocument; id: string; label: string }

/** The examples of a body, one shown at a time; that there is none is said too. */
export function Examples({ media: { examples, schema, itemSchema, mediaType }, id, label }: Props) {
  if (!examples.length)
    return schema === undefined && itemSchema === undefined ? null : (
      <p className="no-example">
        <span className="visually-hidden">{label}: </span>No valid example
      </p>
    )
  const named = examples.map((example, index) => {
    const name = example.summary ?? example.name ?? `Example ${index + 1}`
    return { name, example, id: `${id}-example-${index + 1}-${anchor(example.name ?? 'x')}` }
  })
  return (
    <Tabs
      label={label}
      tabs={named.map(({ id, name, example }) => ({
        id,
        name,
        content: (
          <Example
            example={example}
            mediaType={mediaType}
            label={examples.length > 1 ? `${label}: ${name}` : label}
          />
        ),
      }))}
    />
  )
}

type ExampleProps = { example: ExampleDocument; mediaType?: string; label: string }

/** An example as it would be sent; text that is no JSON, such as XML, stays as it is. */
export function Example({ example, mediaType, label }: ExampleProps) {
  const { value, generated, summary, description } = example
  const isText = typeof value === 'string' && !(mediaType && /[/+]json\b/i.test(mediaType))
  return (
    <figure className="example">
      <figcaption>
        Example
        {generated && <span className="quiet-text"> made from the schema</span>}
        {!generated && summary && <span className="quiet-text"> {summary}</span>}
      </figcaption>
      {description && <Markdown text={description} />}
      <Code
        code={isText ? value : JSON.stringify(value, null, 2)}
        language={isText ? 'text' : 'json'}
        label={label}
      />
    </figure>
  )
}
