import { anchor } from './anchors.ts'
import type { SchemaContext } from './context.ts'
import type { EncodingDocument, MediaTypeDocument } from './documentation.ts'
import { Examples } from './example.tsx'
import { token } from './marks.ts'
import { SchemaView } from './schema-view.tsx'
import { Tabs } from './tabs.tsx'

type Props = {
  id: string
  content: MediaTypeDocument[]
  /** What the body is, for the names of its examples: `Response 200`. */
  what: string
  /** Where the body stands in the description. */
  pointer?: string | undefined
  context: SchemaContext
}

/** A body by media type: its schema, and an example beside it. */
export function Content({ id, content, what, pointer, context }: Props) {
  return (
    <Tabs
      label={`Media types: ${what}`}
      tabs={content.map((media, index) => {
        const own = index === 0 ? `${id}-body` : `${id}-${anchor(media.mediaType)}`
        const label = content.length > 1 ? `${what}, ${media.mediaType}` : what
        return {
          id: `${own}-panel`,
          name: media.mediaType,
          content: (
            <div className="media-type">
              {content.length === 1 && (
                <p className="media-type-name">
                  <code>{media.mediaType}</code>
                </p>
              )}
              <MediaType
                id={own}
                media={media}
                label={`Example: ${label}`}
                pointer={pointer && `${pointer}/content/${token(media.mediaType)}`}
                context={context}
              />
            </div>
          ),
        }
      })}
    />
  )
}

type MediaTypeProps = {
  id: string
  media: MediaTypeDocument
  label: string
  pointer: string | undefined
  context: SchemaContext
}

function MediaType({ id, media, label, pointer, context }: MediaTypeProps) {
  const { schema, itemSchema } = media
  return (
    <div className="media-type-parts">
      <div>
        {schema !== undefined && (
          <SchemaView
            schema={schema}
            id={id}
            pointer={pointer && `${pointer}/schema`}
            {...context}
          />
        )}
        {itemSchema !== undefined && (
          <>
            <p className="stream">A stream. Each of its items is:</p>
            <SchemaView schema={itemSchema} id={`${id}-item`} {...context} />
          </>
        )}
        {schema === undefined && itemSchema === undefined && (
          <p className="quiet-text">The description says nothing about what it holds.</p>
        )}
        <Encodings media={media} />
      </div>
      <Examples media={media} id={id} label={label} />
    </div>
  )
}

/** How the parts of a form or of a multipart body are written. */
function Encodings({
  media: { encoding = {}, prefixEncoding = [], itemEncoding },
}: {
  media: MediaTypeDocument
}) {
  const rows: [name: string, words: string][] = [
    ...Object.entries(encoding),
    ...prefixEncoding.map((each, index): [string, EncodingDocument] => [`part ${index + 1}`, each]),
    ...(itemEncoding ? [['each further part', itemEncoding] as [string, EncodingDocument]] : []),
  ].flatMap(([name, each]): [string, string][] => {
    const words = encodingInWords(each)
    return words ? [[name, words]] : []
  })
  if (!rows.length) return null
  return (
    <ul className="encodings" aria-label="How its parts are written">
      {rows.map(([name, words]) => (
        <li key={name}>
          <code>{name}</code> {words}
        </li>
      ))}
    </ul>
  )
}

function encodingInWords({ contentType, style, explode }: EncodingDocument): string {
  return [
    contentType && `is sent as ${contentType}`,
    style && `is written in the style ${style}`,
    explode === true && 'with its name again for each value',
    explode === false && 'with all values together',
  ]
    .filter(Boolean)
    .join(', ')
}
