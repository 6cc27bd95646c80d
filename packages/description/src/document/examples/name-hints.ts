/** What a field with such a name usually holds: the first row whose expression finds the name wins. */
const textHints: [RegExp, string[]][] = [
  [/e_?mail/i, ['ada@example.com', 'grace@example.com']],
  [/(^|_)(uuid|guid)$/i, ['3fa85f64-5717-4562-b3fc-2c963f66afa6']],
  [/first_?name|given_?name/i, ['Ada', 'Grace']],
  [/last_?name|family_?name|surname/i, ['Lovelace', 'Hopper']],
  [/(user_?name|login|handle|nick_?name)$/i, ['ada', 'grace']],
  [/(full|display|real)_?name$/i, ['Ada Lovelace', 'Grace Hopper']],
  [/(file_?name|file)$/i, ['report.pdf', 'photo.png']],
  [/(host_?name|host|domain)$/i, ['api.example.com', 'www.example.com']],
  [/(_at|At|date_?time|timestamp)$/, ['2026-01-15T09:30:00Z', '2026-02-20T16:45:00Z']],
  [/(^|_)date$|Date$/, ['2026-01-15', '2026-02-20']],
  [/(url|uri|href|link|website|homepage)$/i, ['https://example.com/resources/1']],
  [/(phone|mobile|fax)(_?number)?$/i, ['+49 30 123456']],
  [/(^|_)ip(_?address)?$|ipAddress$/i, ['192.0.2.1']],
  [/country(_?code)?$/i, ['DE', 'FR']],
  [/currency(_?code)?$/i, ['EUR', 'USD']],
  [/(locale|language|lang)$/i, ['en', 'de']],
  [/time_?zone$/i, ['Europe/Berlin']],
  [/(postal_?code|zip(_?code)?)$/i, ['10115']],
  [/city$/i, ['Berlin', 'Paris']],
  [/(street|address)(_?line)?\d?$/i, ['1 Example Street']],
  [/(sha|hash|checksum|digest)\d*$/i, ['6dcb09b5b57875f334f61aebed695e2e4193db5e']],
  [/version$/i, ['1.0.0', '1.1.0']],
  [/(colou?r)$/i, ['#1f6feb']],
  [/(title|subject|headline)$/i, ['An example title', 'Another title']],
  [
    /(description|summary|comment|message|text|note|reason|body)$/i,
    ['A short text.', 'Another text.'],
  ],
  [/(mime_?type|media_?type|content_?type)$/i, ['application/json']],
  [/(cursor|page_?token|next_?token)$/i, ['eyJwYWdlIjoyfQ']],
  [/(token|secret|api_?key)$/i, ['example-token']],
  [/(price|amount|total)$/i, ['19.99']],
  [/(status|state)$/i, ['active', 'inactive']],
  [/(code)$/i, ['example_code']],
  [/(path|directory)$/i, ['/path/to/resource']],
  [/(tag|label)s?$/i, ['example', 'another']],
  [/(^|_)id$|I[dD]$|_id$/, ['a1b2c3', 'd4e5f6']],
  [/(name)$/i, ['Example', 'Another']],
]

const numberHints: [RegExp, number[]][] = [
  [/(limit|per_?page|page_?size|size)$/i, [20, 50]],
  [/(page|offset|index|position)$/i, [1, 2]],
  [/(count|total|quantity)$/i, [3, 12]],
  [/(lat|latitude)$/i, [52.52]],
  [/(lon|lng|longitude)$/i, [13.405]],
  [/(price|amount|cost|fee)$/i, [19.99, 25]],
  [/year$/i, [2026]],
  [/age$/i, [36]],
  [/port$/i, [8080]],
  [/(_at|At|timestamp|created|updated|date|time)$/, [1_768_469_400]],
  [/(bytes|length)$/i, [1024]],
  [/(percent|percentage|rate|ratio)$/i, [0.5]],
  [/(^|_)id$|I[dD]$|_id$/, [42, 43]],
]

const hinted = <Value>(hints: [RegExp, Value[]][], name: string): Value[] =>
  hints.find(([expression]) => expression.test(name))?.[1] ?? []

const nameLengthMax = 100

export const textsFor = (name: string): string[] => hinted(textHints, name.slice(-nameLengthMax))
export const numbersFor = (name: string): number[] =>
  hinted(numberHints, name.slice(-nameLengthMax))
