import { withQuery } from '../addresses.ts'
import { configuration } from '../configuration.ts'
import { dayAfter } from '../forms/fields.ts'
import { csrfToken } from '../session/csrf.ts'
import { may } from '../session/permissions.ts'
import { memberOf } from '../settings/member.ts'
import { Notice } from '../shell/notice.tsx'
import { Pager } from '../shell/pager.tsx'
import { Time } from '../shell/time.tsx'
import { CodeField } from './code-field.tsx'
import { DiffView } from './diff-view.tsx'
import { lineDiff } from './line-diff.ts'
import { readHistory, type readSetting } from './read.ts'
import { RevisionHistory } from './revision-history.tsx'
import { saveSetting } from './save-setting.ts'
import { SettingForm } from './setting-form.tsx'
import { settingNames, settingPage, type Setting } from './setting.ts'

type Props = {
  setting: Setting
  standing: Awaited<ReturnType<typeof readSetting>>
  query: { saved?: string; cursor?: string }
}

/** The text of a policy or ruleset: for owners to change, for others to read, with how it came to be. */
export async function SettingEditor({ setting, standing, query }: Props) {
  const [{ user, sessionId, organization }, history] = await Promise.all([
    memberOf(setting.org),
    readHistory(setting, query.cursor),
  ])
  const { current, upcoming, etag } = standing
  const name = settingNames[setting.kind]
  const newest = upcoming ?? current
  const here = settingPage(setting)
  return (
    <>
      {query.saved && (
        <Notice kind="good">
          <p>
            Revision {query.saved} is saved. It binds{' '}
            {upcoming?.effectiveFrom ? (
              <>
                from <Time at={upcoming.effectiveFrom} />
              </>
            ) : (
              'from now on'
            )}
            .
          </p>
        </Notice>
      )}
      <section aria-labelledby="text">
        <h2 id="text">{upcoming ? `Text of revision ${upcoming.revision}` : 'Text'}</h2>
        {upcoming?.effectiveFrom && (
          <div className="stack upcoming">
            <p>
              Revision {upcoming.revision} binds from <Time at={upcoming.effectiveFrom} />; until
              then {current.revision > 0 ? `revision ${current.revision}` : 'the default'} holds.
            </p>
            <details>
              <summary>What it will change</summary>
              <DiffView
                label={`From what holds to revision ${upcoming.revision}`}
                diff={lineDiff(current.text, upcoming.text)}
              />
            </details>
          </div>
        )}
        {may(organization, 'governance:write') ? (
          <SettingForm
            key={etag}
            save={saveSetting.bind(null, setting)}
            csrf={csrfToken(sessionId, configuration().key)}
            name={name}
            text={newest.text}
            etag={etag}
            firstDay={dayAfter(Date.now(), 1)}
            mayReview={setting.kind !== 'api-policy'}
          />
        ) : (
          <>
            <p className="quiet-text">Owners of the organization may change it.</p>
            <CodeField
              name="text"
              label={`${name} in YAML`}
              text={newest.text}
              faultLines={[]}
              readOnly
            />
          </>
        )}
      </section>
      <section aria-labelledby="history">
        <h2 id="history">History</h2>
        <RevisionHistory
          steps={history.steps}
          userId={user.id}
          otherwise={
            setting.kind === 'api-policy' ? 'the organization’s policy' : 'what comes with Portolan'
          }
        />
        <Pager
          label="Pages of revisions"
          first={query.cursor && `${here}#history`}
          next={history.nextCursor && `${withQuery(here, { cursor: history.nextCursor })}#history`}
        />
      </section>
    </>
  )
}
