import type { ExternalDocs, ServerDocument } from '../../documentation.ts'
import { isObject, own, ownList, ownString } from '../../parse/json.ts'
import { plain } from '../snippets/serialize.ts'
import { block } from './block.ts'
import { code, inlineMarkdown, link, plainText } from './inline.ts'

/** Blocks one after another, with one newline at the end. */
export const page = (blocks: string[]): string =>
  `${blocks.filter((part) => part.trim() !== '').join('\n\n')}\n`

export const described = (description: string | undefined, level: number): string[] =>
  description === undefined ? [] : [block(description, level)]

export function deprecation(deprecated: boolean, sunset?: string): string[] {
  if (!deprecated && sunset === undefined) return []
  const end = sunset === undefined ? '' : ` It ends on ${plainText(sunset)}.`
  return [`**${deprecated ? 'Deprecated' : 'Ending'}.**${end}`]
}

export const externalLink = ({ url, description }: ExternalDocs): string =>
  link(plainText(description ?? url), url)

/** A bullet list of facts; none where there are none. */
export function facts(...given: ([string, string] | undefined)[]): string[] {
  const items = given.flatMap((fact) => (fact ? [`- ${fact[0]}: ${fact[1]}`] : []))
  return items.length > 0 ? [items.join('\n')] : []
}

/** An item for each server, with what may stand in the place of its variables. */
export function serverItems(servers: ServerDocument[]): string {
  return servers
    .map(({ url, name, description, variables = {} }) => {
      const words = [
        name === undefined ? '' : plainText(name),
        description === undefined ? '' : inlineMarkdown(description),
      ]
      const said = words.filter((word) => word !== '').join(': ')
      const items = Object.entries(variables).map(([variable, given]) => {
        const values = ownList(given, 'enum').map((value) => code(plain(value)))
        const initial = own(given, 'default')
        const about = isObject(given) ? ownString(given, 'description') : undefined
        return [
          `  - ${code(variable)}`,
          initial === undefined ? '' : `, ${code(plain(initial))} if left out`,
          values.length > 0 ? `, one of ${values.join(', ')}` : '',
          about === undefined ? '' : `: ${inlineMarkdown(about)}`,
        ].join('')
      })
      return [`- ${code(url)}${said === '' ? '' : `: ${said}`}`, ...items].join('\n')
    })
    .join('\n')
}
