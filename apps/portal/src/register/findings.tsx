import { rulePage } from '../addresses.ts'
import type { Finding } from '../api/problem.ts'
import { Badge } from '../shell/badge.tsx'
import { CopyButton } from '../shell/copy-button.tsx'
import { asText } from './finding-text.ts'
import { levelTones } from './level-tones.ts'
import { sourceExcerpt } from './source-excerpt.ts'
import { Pointer } from '../shell/pointer.tsx'

type Props = {
  findings: Finding[]
  /** The text that was given, when this page has it. */
  text?: string
  /** Shows a line in the text. */
  onJump?: (line: number) => void
}

/** What is wrong with a description: the rule, the words, the place, and the text around it. */
export function Findings({ findings, text, onJump }: Props) {
  return (
    <ol className="findings" aria-label="Findings">
      {findings.map((finding, index) => {
        const { rule, level, message, pointer, fix } = finding
        return (
          <li key={`${index} ${rule} ${pointer}`} className={`finding finding-${level ?? 'error'}`}>
            <p className="finding-message">
              <Badge tone={levelTones[level ?? 'error']}>{level ?? 'error'}</Badge> {message}
            </p>
            {fix && <p className="finding-fix">{fix}</p>}
            <p className="finding-place">
              {rule && (
                <a className="rule" href={rulePage(rule)}>
                  {rule}
                </a>
              )}
              <Place finding={finding} onJump={onJump} />
              {pointer && <Pointer pointer={pointer} />}
              <CopyButton text={asText(finding)} label={`Copy finding ${index + 1}`} />
            </p>
            {text && finding.line && !isElsewhere(finding) && (
              <Excerpt text={text} line={finding.line} column={finding.column} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Place({ finding: { file, line }, onJump }: { finding: Finding } & Pick<Props, 'onJump'>) {
  const where = [file, line && `line ${line}`].filter(Boolean).join(', ')
  if (!where) return null
  if (!line || !onJump) return <span>{where}</span>
  return (
    <button type="button" className="link" onClick={() => onJump(line)}>
      Go to {where}
    </button>
  )
}

function Excerpt({
  text,
  line,
  column,
}: {
  text: string
  line: number
  column?: number | undefined
}) {
  const lines = sourceExcerpt(text, line, column ? { column } : {})
  if (!lines.length) return null
  return (
    <pre className="source" tabIndex={0} role="region" aria-label={`Text around line ${line}`}>
      {lines.map(({ number, text, atFault }) => (
        <span key={number} className={atFault ? 'source-line at-fault' : 'source-line'}>
          <span className="source-number">{number}</span>
          {atFault ? <mark>{text || ' '}</mark> : text}
          {'\n'}
        </span>
      ))}
    </pre>
  )
}

/** A finding in a file of a zip is not in the text that this page has. */
const isElsewhere = ({ file }: Finding) => file?.includes('/') ?? false
