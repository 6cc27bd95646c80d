import { rulePage } from '../addresses.ts'
import { levelTones } from '../register/level-tones.ts'
import { Badge } from '../shell/badge.tsx'
import { CopyButton } from '../shell/copy-button.tsx'
import { asText } from '../register/finding-text.ts'
import type { Hunk, Located } from './hunks.ts'
import { Pointer } from '../shell/pointer.tsx'

/** Findings beside the lines that they are about; a line leads to its findings, and they to the line. */
export function FindingsBeside({ hunks }: { hunks: Hunk[] }) {
  return (
    <ol className="hunks" aria-label="Findings">
      {hunks.map((hunk) => (
        <li key={hunk.findings[0]?.number} className="hunk">
          {hunk.lines.length > 0 && <SourceLines hunk={hunk} />}
          <ul className="hunk-findings">
            {hunk.findings.map((located) => (
              <FindingCard
                key={located.number}
                located={located}
                isQuoted={hunk.lines.length > 0}
              />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function SourceLines({ hunk: { firstLine, lines, findings } }: { hunk: Hunk }) {
  const last = firstLine + lines.length - 1
  return (
    <pre
      className="source"
      tabIndex={0}
      role="region"
      aria-label={`Source, lines ${firstLine} to ${last}`}
    >
      {lines.map((text, index) => {
        const line = firstLine + index
        const here = findings.filter(({ finding }) => finding.line === line)
        const [found] = here
        return (
          <span
            key={line}
            {...(found && { id: `line-${line}` })}
            className={found ? `source-line at-fault fault-${levelOf(found)}` : 'source-line'}
          >
            {found ? (
              <a
                className="source-number"
                href={`#finding-${found.number}`}
                aria-label={`Line ${line}, to finding ${found.number}`}
              >
                {line}
              </a>
            ) : (
              <span className="source-number">{line}</span>
            )}
            {found ? <mark>{text || ' '}</mark> : text}
            {'\n'}
          </span>
        )
      })}
    </pre>
  )
}

const levelOf = ({ finding: { level = 'error' } }: Located) => level

function FindingCard({ located, isQuoted }: { located: Located; isQuoted: boolean }) {
  const { finding, number } = located
  const { rule, message, fix, file, line, pointer } = finding
  const where = [file, line && `line ${line}`].filter(Boolean).join(', ')
  return (
    <li id={`finding-${number}`} className="finding">
      <p className="finding-message">
        <Badge tone={levelTones[levelOf(located)]}>{levelOf(located)}</Badge> {message}
      </p>
      {fix && <p className="finding-fix">{fix}</p>}
      <p className="finding-place">
        {rule && (
          <a className="rule" href={rulePage(rule)}>
            {rule}
          </a>
        )}
        {where && (isQuoted ? <a href={`#line-${line}`}>{where}</a> : <span>{where}</span>)}
        {pointer && <Pointer pointer={pointer} />}
        <CopyButton text={asText(finding)} label={`Copy finding ${number}`} />
      </p>
    </li>
  )
}
