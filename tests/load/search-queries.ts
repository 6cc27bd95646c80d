/** What people type: letters of a word, words, typos, filters, and what is not there. */
export const queries: Record<string, readonly string[]> = {
  'one to three letters': ['l', 'c', 'pa', 'in', 'ge', 'cus', 'del', 'ord', 'sub', 'rep'],
  'words and their beginnings': [
    'list payments',
    'create customer',
    'delete an invoice',
    'payment refund',
    'export every shipm',
    'listCustomerOrder',
    '/v1/customers',
    'billing invoice',
    'needs the scope',
    'ownerId',
  ],
  typos: ['custmer', 'cretae invoice', 'paymnet', 'subscripton', 'deployement pipline', 'refnud'],
  filters: [
    'method:post tag:Payment',
    'kind:schema pay',
    'method:delete customer',
    'tag:Invoice list',
    'kind:api billing',
    'api:billing order',
  ],
  misses: ['zzzzzz', 'qwertyuiop', 'xylophone concerto', 'api:nothing pay', 'kind:webhook order'],
}

/** All of them, those of one kind never together. */
export function mixed(count: number): string[] {
  const kinds = Object.values(queries)
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length]!
    return kind[Math.floor(at / kinds.length) % kind.length]!
  })
}
