import { describe, expect, test } from '@jest/globals'
import { createPeople } from './people.ts'

function peopleOf(names: Record<string, string>) {
  const asked: string[] = []
  const clock = { ms: 0 }
  const people = createPeople(
    {
      async getProfile(userId) {
        asked.push(userId)
        const name = names[userId]
        if (name === 'unreadable') throw new Error('the table is away')
        return name === undefined ? undefined : { userId, name, email: 'mail@acme.example' }
      },
    },
    () => clock.ms,
  )
  return { people, asked, clock, names }
}

describe('who did something', () => {
  test('is asked for once, however many ask at the same time', async () => {
    const { people, asked } = peopleOf({ ada: 'Ada' })
    const both = await Promise.all([people.get('ada'), people.get('ada')])
    expect(both).toEqual([
      { id: 'ada', name: 'Ada' },
      { id: 'ada', name: 'Ada' },
    ])
    expect(asked).toEqual(['ada'])
  })

  test('is a former member once the profile is gone', async () => {
    expect(await peopleOf({}).people.get('bob')).toEqual({ id: 'bob', name: 'a former member' })
  })

  test('is known by the new name a minute later', async () => {
    const { people, clock, names } = peopleOf({ ada: 'Ada' })
    await people.get('ada')
    names['ada'] = 'Ada Lovelace'
    expect((await people.get('ada')).name).toBe('Ada')
    clock.ms = 60_000
    expect((await people.get('ada')).name).toBe('Ada Lovelace')
  })

  test('is asked for again after a failure', async () => {
    const { people, names } = peopleOf({ ada: 'unreadable' })
    await expect(people.get('ada')).rejects.toThrow('the table is away')
    names['ada'] = 'Ada'
    expect((await people.get('ada')).name).toBe('Ada')
  })

  test('is forgotten when a thousand others were asked for since', async () => {
    const { people, asked } = peopleOf({})
    for (let index = 0; index <= 1_000; index += 1) await people.get(`user-${index}`)
    await people.get('user-1000')
    expect(asked).toHaveLength(1_001)
    await people.get('user-0')
    expect(asked).toHaveLength(1_002)
  })
})
