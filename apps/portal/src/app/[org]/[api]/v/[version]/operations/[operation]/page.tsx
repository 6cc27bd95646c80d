import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { apiPage, catalogPage, operationPage, versionPage } from '../../../../../../../addresses.ts'
import { readVersion } from '../../../../../../../catalog/read.ts'
import { excerpt } from '../../../../../../../markdown/excerpt.ts'
import { Markdown } from '../../../../../../../markdown/markdown.tsx'
import { RequestBodyView, Responses } from '../../../../../../../reference/bodies.tsx'
import { readDocumentation, readOperation } from '../../../../../../../reference/documentation.ts'
import { Method } from '../../../../../../../reference/method.tsx'
import { OperationLinks } from '../../../../../../../reference/operation-list.tsx'
import { Parameters } from '../../../../../../../reference/parameters.tsx'
import { securityInWords } from '../../../../../../../reference/security-words.ts'
import { Breadcrumbs } from '../../../../../../../shell/breadcrumbs.tsx'
import { Notice } from '../../../../../../../shell/notice.tsx'
import { decoded } from '../../../../../../../shell/path.ts'

type Props = {
  params: Promise<{ org: string; api: string; version: string; operation: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, api, version, operation } = await decoded(params)
  const [{ title }, { method, path, summary, description }] = await Promise.all([
    readDocumentation(org, api, version),
    readOperation(org, api, version, operation),
  ])
  return {
    title: `${summary ?? `${method} ${path}`} · ${title}`,
    description: excerpt(description ?? summary ?? `${method} ${path}`),
  }
}

export default async function OperationPage({ params }: Props) {
  const { org, api, version: label, operation: slug } = await decoded(params)
  const [{ version }, documentation, operation] = await Promise.all([
    readVersion(org, api, label),
    readDocumentation(org, api, label),
    readOperation(org, api, label, slug),
  ])
  // An operationId, and what `latest` means, may change; this address does not.
  if (label !== version || slug !== operation.slug)
    redirect(operationPage(org, api, version, operation.slug))

  const place = { org, api, version }
  const [tag] = operation.tags
  const siblings = documentation.operations.filter(({ tags }) =>
    tag === undefined ? tags.length === 0 : tags.includes(tag),
  )
  const { schemas, parameters, requestBody, responses } = operation
  const security = securityInWords(operation)

  return (
    <div className="page with-navigation">
      <nav className="siblings" aria-label={tag ?? 'Operations'}>
        <details open>
          <summary>{tag ?? 'Operations'}</summary>
          <OperationLinks operations={siblings} place={place} current={operation.slug} />
        </details>
        <a href={versionPage(org, api, version)}>All operations</a>
      </nav>
      <article>
        <Breadcrumbs
          crumbs={[
            { name: 'Catalog', page: catalogPage(org) },
            { name: documentation.title, page: apiPage(org, api) },
            { name: version, page: versionPage(org, api, version) },
          ]}
        />
        <header className="page-head">
          <h1>{operation.summary ?? operation.operationId ?? operation.path}</h1>
          <p className="operation-line">
            <Method method={operation.method} /> <code>{operation.path}</code>
          </p>
        </header>
        {operation.deprecated && (
          <Notice kind="warning">
            <p>This operation is deprecated. Do not begin to use it; plan to leave it.</p>
          </Notice>
        )}
        {operation.description && <Markdown text={operation.description} />}
        {security.length > 0 && (
          <section aria-labelledby="security">
            <h2 id="security">Security</h2>
            {security.length === 1 ? (
              <p>{security[0]}</p>
            ) : (
              <>
                <p>One of these:</p>
                <ul>
                  {security.map((way) => (
                    <li key={way}>{way}</li>
                  ))}
                </ul>
              </>
            )}
          </section>
        )}
        {parameters.length > 0 && (
          <section aria-labelledby="parameters">
            <h2 id="parameters">Parameters</h2>
            <Parameters parameters={parameters} schemas={schemas} place={place} />
          </section>
        )}
        {requestBody && <RequestBodyView body={requestBody} schemas={schemas} place={place} />}
        <Responses responses={responses} schemas={schemas} place={place} />
        {operation.callbacks.length > 0 && (
          <section aria-labelledby="callbacks">
            <h2 id="callbacks">Callbacks</h2>
            <p>It calls back: {operation.callbacks.join(', ')}.</p>
          </section>
        )}
      </article>
    </div>
  )
}
