import { Markdown } from '../markdown/markdown.tsx'
import type { SchemaContext } from './context.ts'
import type { OperationDocument } from './documentation.ts'
import { MoreAbout } from './more-about.tsx'
import { Parameters } from './parameters.tsx'
import { Heading } from './permalink.tsx'
import { SecurityNeeds } from './security-needs.tsx'

type Props = {
  document: Pick<
    OperationDocument,
    'description' | 'externalDocs' | 'parameters' | 'security' | 'securitySchemes'
  >
  context: SchemaContext
  /** The description names ways to prove who one is. */
  hasSecurity?: boolean
}

/** What an operation or a webhook is, and what it asks for before its body. */
export function AskedFor({ document, context, hasSecurity = false }: Props) {
  const { description, externalDocs, parameters } = document
  return (
    <>
      {description && (
        <section aria-label="Description">
          <Markdown text={description} />
        </section>
      )}
      <MoreAbout docs={externalDocs} />
      <SecurityNeeds {...document} place={context.place} isKnown={hasSecurity} />
      {parameters.length > 0 && (
        <section aria-labelledby="parameters">
          <Heading level={2} id="parameters">
            Parameters
          </Heading>
          <Parameters parameters={parameters} {...context} />
        </section>
      )}
    </>
  )
}
