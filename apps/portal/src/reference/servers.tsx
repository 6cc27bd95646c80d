import { Markdown } from '../markdown/markdown.tsx'
import type { ServerDocument } from './documentation.ts'
import { asText, isObject, members, own, ownList, ownText } from './json-schema.ts'

/** Where the API is served, and what its addresses leave open. */
export function Servers({ servers }: { servers: ServerDocument[] }) {
  return (
    <ul className="plain-list">
      {servers.map(({ url, name, description, variables }, index) => (
        <li key={`${index} ${url}`}>
          {name && <p className="server-name">{name}</p>}
          <code className="address">{url}</code>
          {description && <Markdown text={description} />}
          {members(variables).map(([variable, value]) => {
            if (!isObject(value)) return null
            const choices = ownList(value, 'enum').map(asText)
            const standard = own(value, 'default')
            return (
              <div key={variable} className="server-variable">
                <p className="constraints">
                  <code>{variable}</code>
                  {standard !== undefined && (
                    <>
                      {' '}
                      is <code>{asText(standard)}</code> if nothing else is said
                    </>
                  )}
                  {choices.length > 0 && `; one of ${choices.join(', ')}`}
                </p>
                {ownText(value, 'description') && (
                  <Markdown text={ownText(value, 'description') ?? ''} />
                )}
              </div>
            )
          })}
        </li>
      ))}
    </ul>
  )
}
