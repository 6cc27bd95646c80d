import type { PageConfig } from 'next'
import { qualityPage, registrationPage } from '../../../addresses.ts'
import type { Registration, Version } from '../../../api/types.ts'
import { ApiPage } from '../../../api-pages/api-page.tsx'
import { FindingsByRule } from '../../../api-pages/quality/findings-by-rule.tsx'
import { ScoreInWords } from '../../../api-pages/quality/score-in-words.tsx'
import { type ApiPageData, readApiPage } from '../../../api-pages/read-api-page.ts'
import { Improvements } from '../../../catalog/improvements.tsx'
import type { Reader } from '../../../frame/request.ts'
import { page } from '../../../frame/page.ts'
import { count } from '../../../shell/figures.ts'

type Props = {
  data: ApiPageData
  version?: Pick<Version, 'version' | 'score' | 'reached' | 'improvements' | 'registration'>
  /** Absent for whoever is no member. */
  findings?: Registration['findings']
}

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<Props>(async ({ reader, segment }) => {
  const [org, api] = [segment('org'), segment('api')]
  const [data, row] = await Promise.all([
    readApiPage(reader, org, api, qualityPage),
    reader.askIfThere(
      reader.api.GET('/orgs/{org}/apis/{api}/versions/{version}', {
        params: { path: { org, api, version: 'latest' } },
      }),
    ),
  ])
  if (!row) return { data }
  const { version, score, reached, improvements, registration } = row
  const findings = registration && (await readFindings(reader, org, registration))
  return {
    data,
    version: { version, score, reached, improvements, registration },
    ...(findings && { findings }),
  }
})

async function readFindings(reader: Reader, org: string, registration: string) {
  const found = await reader.askIfThere(
    reader.api.GET('/orgs/{org}/registrations/{registration}', {
      params: { path: { org, registration } },
    }),
  )
  return found?.findings
}

export default function QualityPage({ data, version, findings }: Props) {
  return (
    <ApiPage data={data} current="quality" about="Quality">
      {version ? (
        <>
          <section aria-labelledby="quality">
            <h2 id="quality">
              Quality of <span className="version-label">{version.version}</span>
            </h2>
            <ScoreInWords version={version} />
          </section>
          <Improvements improvements={version.improvements} />
          {findings && <Findings org={data.org} version={version} findings={findings} />}
        </>
      ) : (
        <p className="empty">No version is published, so that there is nothing to judge.</p>
      )}
    </ApiPage>
  )
}

type FindingsProps = {
  org: string
  version: NonNullable<Props['version']>
  findings: Registration['findings']
}

function Findings({ org, version, findings }: FindingsProps) {
  const { total, errors, warnings, items } = findings
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      {total === 0 ? (
        <p>No rule found anything.</p>
      ) : (
        <>
          <p>
            {count(total, 'finding')}: {count(errors, 'error')}, {count(warnings, 'warning')}.{' '}
            {total > items.length && `The first ${items.length} are listed. `}
            {version.registration && (
              <a href={`${registrationPage(org, version.registration)}#findings`}>
                See them beside the source
              </a>
            )}
          </p>
          <FindingsByRule findings={items} />
        </>
      )}
    </section>
  )
}
