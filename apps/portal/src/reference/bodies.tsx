import { Markdown } from '../markdown/markdown.tsx'
import type { SchemaContext } from './context.ts'
import type { RequestBodyDocument } from './documentation.ts'
import { Content } from './content.tsx'
import { Heading } from './permalink.tsx'

type Props = {
  body: RequestBodyDocument
  context: SchemaContext
  /** Of the section; anchors of its parts begin with it. */
  id?: string
  title?: string
  level?: 2 | 3
  pointer?: string
}

const roomOfBody = 320

export function RequestBodyView({
  body,
  context,
  id = 'request',
  title = 'Request body',
  level = 2,
  pointer,
}: Props) {
  return (
    <section aria-labelledby={id}>
      <Heading level={level} id={id} name={title}>
        {title} {body.required && <span className="required">required</span>}
      </Heading>
      {body.description && <Markdown text={body.description} />}
      <Content
        id={id}
        content={body.content}
        what={title}
        pointer={pointer}
        context={{
          ...context,
          direction: context.direction ?? 'request',
          room: { nodes: roomOfBody },
        }}
      />
    </section>
  )
}
