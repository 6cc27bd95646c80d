import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { apiPage, catalogPage, schemaPage, versionPage } from '../../../../../../../addresses.ts'
import { readVersion } from '../../../../../../../catalog/read.ts'
import { readDocumentation, readSchema } from '../../../../../../../reference/documentation.ts'
import { Example } from '../../../../../../../reference/example.tsx'
import { SchemaView } from '../../../../../../../reference/schema-view.tsx'
import { Breadcrumbs } from '../../../../../../../shell/breadcrumbs.tsx'
import { decoded } from '../../../../../../../shell/path.ts'

type Props = { params: Promise<{ org: string; api: string; version: string; schema: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, api, version, schema } = await decoded(params)
  const { title } = await readDocumentation(org, api, version)
  return { title: `${schema} · ${title}`, description: `The schema ${schema} of ${title}.` }
}

export default async function SchemaPage({ params }: Props) {
  const { org, api, version: label, schema: name } = await decoded(params)
  const [{ version }, { title }, document] = await Promise.all([
    readVersion(org, api, label),
    readDocumentation(org, api, label),
    readSchema(org, api, label, name),
  ])
  if (label !== version) redirect(schemaPage(org, api, version, name))

  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { name: 'Catalog', page: catalogPage(org) },
          { name: title, page: apiPage(org, api) },
          { name: version, page: versionPage(org, api, version) },
        ]}
      />
      <header className="page-head">
        <p className="eyebrow">Schema</p>
        <h1>{name}</h1>
      </header>
      <div className="media-type-parts">
        {/* What it refers to has pages of its own. */}
        <SchemaView
          schema={document.schema}
          id="schema"
          schemas={{}}
          place={{ org, api, version }}
        />
        {document.example && <Example example={document.example} label="Example" />}
      </div>
    </div>
  )
}
