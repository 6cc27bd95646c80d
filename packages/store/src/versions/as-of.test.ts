import { expect, test } from '@jest/globals'
import { rememberAsOf, rememberListAsOf } from './as-of.ts'

const api = { apiId: 'one', sequence: 3, withdrawn: 0, revision: 0 }

function recorded(there = true) {
  const read: string[] = []
  const asOf = rememberAsOf(async (apiId, version) => {
    read.push(`${apiId} ${version}`)
    return there ? `${apiId} ${version}` : undefined
  })
  return { read, asOf }
}

test('what belongs to a version is read once while its API stays as it is', async () => {
  const { read, asOf } = recorded()
  expect([await asOf(api, '1'), await asOf({ ...api }, '1')]).toEqual(['one 1', 'one 1'])
  expect(read).toHaveLength(1)
})

for (const [what, changed] of [
  ['a version was published', { sequence: 4 }],
  ['a version was withdrawn', { withdrawn: 1 }],
  ['something was said of the API', { revision: 1 }],
  ['it is another API', { apiId: 'two' }],
] as const)
  test(`it is read again when ${what}`, async () => {
    const { read, asOf } = recorded()
    await asOf(api, '1')
    await asOf({ ...api, ...changed }, '1')
    expect(read).toHaveLength(2)
  })

test('what is not there is not remembered', async () => {
  const { read, asOf } = recorded(false)
  await asOf(api, '1')
  await asOf(api, '1')
  expect(read).toHaveLength(2)
})

for (const [length, reads] of [
  [100, 1],
  [101, 2],
] as const)
  test(`a list of ${length} is read ${reads === 1 ? 'once' : 'each time'}`, async () => {
    let read = 0
    const asOf = rememberListAsOf(async () => {
      read++
      return Array.from({ length }, (_, at) => at)
    })
    expect(await asOf(api)).toHaveLength(length)
    await asOf({ ...api })
    expect(read).toBe(reads)
    await asOf({ ...api, withdrawn: 1 })
    expect(read).toBe(reads + 1)
  })
