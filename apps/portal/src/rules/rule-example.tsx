type Props = { title: string; text: string; tone: 'breaking' | 'safe' }

export function RuleExample({ title, text, tone }: Props) {
  return (
    <figure className={`excerpt example-${tone}`}>
      <figcaption>
        <strong>{title}</strong>
      </figcaption>
      <pre className="source rule-example" tabIndex={0} role="group" aria-label={title}>
        {text}
      </pre>
    </figure>
  )
}
