import { identical, type Dimension } from './pair.ts'
import { asks, get, query, received, responds } from './specimens.ts'

const prose = 'OAS 3.1.1 §4.5 Rich Text Formatting: descriptions are text for people'
const example = 'OAS 3.1.1 §4.8.19 Example Object: shows a value, and allows or forbids none'
const title =
  'JSON Schema Validation 2020-12 §9.1 title and description: decorate, and decide nothing'

const text = { type: 'string' }

export const descriptions: Dimension = {
  name: 'descriptions and examples',
  pairs: [
    {
      title: 'words about the API',
      published: get(),
      candidate: get(
        {},
        { info: { title: 'Animals', version: '1.0.0', description: 'All of them.' } },
      ),
      forward: identical,
      backward: identical,
      because: prose,
    },
    {
      title: 'words about an operation, its tags and where to read more',
      published: get(),
      candidate: get({
        summary: 'List',
        description: 'Lists them.',
        tags: ['pets'],
        externalDocs: { url: 'https://example.com' },
      }),
      forward: identical,
      backward: identical,
      because: prose,
    },
    {
      title: 'words about a response',
      published: responds({ '200': { description: 'ok' } }),
      candidate: responds({ '200': { description: 'The pets.' } }),
      forward: identical,
      backward: identical,
      because: prose,
    },
    {
      title: 'words about a schema',
      ...received(text, { ...text, title: 'Name', description: 'Of the pet.', $comment: 'short' }),
      forward: identical,
      backward: identical,
      because: title,
    },
    {
      title: 'examples of a schema',
      ...received(text, { ...text, example: 'Tom', examples: ['Tom', 'Kim'] }),
      forward: identical,
      backward: identical,
      because: 'JSON Schema Validation 2020-12 §9.5 examples: illustrate, and decide nothing',
    },
    {
      title: 'examples of a parameter',
      published: asks([query('q', text)]),
      candidate: asks([
        query('q', text, { examples: { tom: { value: 'Tom' } }, description: 'Words.' }),
      ]),
      forward: identical,
      backward: identical,
      because: example,
    },
    {
      title: 'links from a response',
      published: responds({ '200': { description: 'ok' } }),
      candidate: responds({
        '200': { description: 'ok', links: { next: { operationId: 'next' } } },
      }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.20 Link Object: a known relation, and no promise that it can be followed',
    },
    {
      title: 'extensions of others',
      published: get(),
      candidate: get({ 'x-internal': true }, { 'x-logo': { url: 'https://example.com/logo.png' } }),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.9 Specification Extensions: support of them is for the tools that know them',
    },
  ],
}
