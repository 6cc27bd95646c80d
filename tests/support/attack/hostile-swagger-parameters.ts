import { type Attack, hostilePattern } from './payloads.ts'

/** Of each sort that Swagger 2.0 knows, as a text, as one of a few, and as a list of texts. */
export function swaggerParameters(attack: Attack, name: string, body?: 'body' | 'formData') {
  const { text } = attack
  const places = ['query', 'header', ...(body === 'formData' ? ['formData'] : [])]
  return [
    ...places.flatMap((place) => [
      {
        name: nameIn(attack, place, `a-${name}`),
        in: place,
        description: text('parameter.description'),
        ...anyText(attack),
      },
      {
        name: nameIn(attack, place, `b-${name}`),
        in: place,
        type: 'string',
        enum: [text('parameter.enum'), text('parameter.enum')],
      },
      {
        name: nameIn(attack, place, `c-${name}`),
        in: place,
        type: 'array',
        items: {
          type: 'string',
          format: text('items.format'),
          default: text('items.default'),
          pattern: hostilePattern('items.pattern'),
        },
      },
      {
        name: nameIn(attack, place, `d-${name}`),
        in: place,
        type: 'array',
        items: { type: 'string', enum: [text('items.enum'), text('items.enum')] },
      },
    ]),
    ...(body === 'body'
      ? [
          {
            name: text('parameter.name'),
            in: 'body',
            description: text('request-body.description'),
            schema: { $ref: '#/definitions/Hostile' },
          },
        ]
      : []),
  ]
}

/** A header's name is a token. */
const nameIn = ({ text }: Attack, place: string, name: string): string =>
  place === 'header' ? `X-'onmouseover='attacked\`${name}\`` : text('parameter.name')

/** Every text that a value without a schema may have. */
export const anyText = ({ text }: Attack) => ({
  type: 'string',
  format: text('parameter.format'),
  default: text('parameter.default'),
  pattern: hostilePattern('parameter.pattern'),
})
