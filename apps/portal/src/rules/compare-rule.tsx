import type { AnyRule } from '@portolan/description/compare/rule'
import { levelTones } from '../changes/words.ts'
import { Badge } from '../shell/badge.tsx'

/** What kind of change a rule finds, how grave it is in each direction, and how to avoid it. */
export function CompareRuleView({ rule: { summary, levels, advice } }: { rule: AnyRule }) {
  const isOneWay = levels.sent === levels.received
  const advices = typeof advice === 'string' ? { sent: advice, received: advice } : advice
  return (
    <>
      <p className="verdict-sentence">{summary}</p>
      <dl className="options">
        {isOneWay ? (
          <div>
            <dt>
              <Badge tone={levelTones[levels.sent]}>{levels.sent}</Badge>
            </dt>
            <dd>Wherever it is.</dd>
          </div>
        ) : (
          <>
            <div>
              <dt>
                <Badge tone={levelTones[levels.sent]}>{levels.sent}</Badge>
              </dt>
              <dd>Where callers send it, as in parameters and request bodies.</dd>
            </div>
            <div>
              <dt>
                <Badge tone={levelTones[levels.received]}>{levels.received}</Badge>
              </dt>
              <dd>Where callers receive it, as in responses.</dd>
            </div>
          </>
        )}
      </dl>
      {advices.sent + advices.received !== '' && (
        <section aria-labelledby="advice">
          <h2 id="advice">How to make it without breaking</h2>
          {advices.sent === advices.received ? (
            <p>{advices.sent}</p>
          ) : (
            <dl className="options">
              <div>
                <dt>Sent</dt>
                <dd>{advices.sent}</dd>
              </div>
              <div>
                <dt>Received</dt>
                <dd>{advices.received}</dd>
              </div>
            </dl>
          )}
        </section>
      )}
    </>
  )
}
