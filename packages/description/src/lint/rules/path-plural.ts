import { shortened } from '../../finding.ts'
import { eachPath } from '../paths.ts'
import type { LintRule } from '../rule.ts'

/** Plurals, and words without one, that do not end with s. */
const collective = new Set(
  'people children men women media data metadata information staff feet mice criteria indices equipment news series species content history audit feedback health music software hardware storage inventory traffic evidence research billing by me self current latest stock personnel money knowledge advice'.split(
    ' ',
  ),
)

export const pathPlural: LintRule = {
  id: 'path-plural',
  level: 'info',
  asks: 'A collection, whose items have an id, is named in the plural.',
  reason: 'One rule for all collections lets callers guess the address of the next one.',
  bad: `paths:
  /pet/{petId}:
    get:
      parameters: [{name: petId, in: path, required: true, schema: {type: string, format: uuid}}]
      responses:
        '200': {description: The pet.}
`,
  good: `paths:
  /pets/{petId}:
    get:
      parameters: [{name: petId, in: path, required: true, schema: {type: string, format: uuid}}]
      responses:
        '200': {description: The pet.}
`,
  options: {
    except: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: 'Words that are right as they are.',
    },
  },
  start: eachPath((path, { options }) => {
    const segments = path.split('/')
    const collections = segments.filter((segment, index) => {
      const next = segments[index + 1] ?? ''
      return (
        isCollection(segment) && /^\{[^{}]*(?:id|Id|ID)\}$/.test(next) && namesItem(segment, next)
      )
    })
    if (collections.length === 0) return undefined
    const except = Array.isArray(options['except']) ? options['except'] : []
    const singular = collections.find((name) => !isPlural(name) && !except.includes(name))
    return singular === undefined
      ? null
      : `"${shortened(singular)}" has many items, but is named as one. Use the plural.`
  }),
}

const isCollection = (segment: string): boolean => /^[A-Za-z][\w-]*$/.test(segment)

/** `/pet/{petId}` names its item, and so does `/pet/{id}`; `/search/{userId}` is another matter. */
function namesItem(segment: string, parameter: string): boolean {
  const item = parameter.slice(1, -1).toLowerCase().replaceAll(/[-_]/g, '').replace(/id$/, '')
  return item === '' || segment.toLowerCase().replaceAll(/[-_]/g, '').startsWith(item.slice(0, 3))
}

/** By the last word of the name; what ends with "ss" or "us" is one thing: address, status. */
function isPlural(name: string): boolean {
  const word = /[A-Za-z][a-z\d]*$/.exec(name)?.[0].toLowerCase() ?? name.toLowerCase()
  return collective.has(word) || (word.endsWith('s') && !/(?:ss|us|is)$/.test(word))
}
