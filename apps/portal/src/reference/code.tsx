import { highlight, type CodeLanguage } from './highlight.ts'

type Props = { code: string; language: CodeLanguage; label: string }

/** Code in colors, without a script; it scrolls by itself, also from the keyboard. */
export function Code({ code, language, label }: Props) {
  return (
    <div className="code">
      <pre tabIndex={0} role="group" aria-label={label}>
        <code>
          {highlight(code, language).map(({ text, kind }, index) =>
            kind ? (
              <span key={index} className={`t-${kind}`}>
                {text}
              </span>
            ) : (
              text
            ),
          )}
        </code>
      </pre>
      <button type="button" className="link copy" aria-label={`Copy: ${label}`} data-copy="">
        <span aria-live="polite">Copy</span>
      </button>
    </div>
  )
}
