import { expect, test } from '@jest/globals'
import { readAs } from './read-as.ts'
import type { Session } from './sessions.ts'

const session = (name: string, accessToken = 'a'): Session => ({
  accessToken,
  expiresIn: 3600,
  user: { id: 'u', email: 'u@example.com', name, organizations: [] },
})
const name = (open: Session | undefined): Promise<string> =>
  Promise.resolve(open ? open.user.name : 'nobody')

test('reads while the session is looked at', async () => {
  let check: (open: Session | undefined) => void = () => undefined
  const checked = new Promise<Session | undefined>((resolve) => (check = resolve))
  const asked: string[] = []
  const reading = readAs({ known: session('Ada'), checked }, (open) => {
    asked.push(open?.accessToken ?? '')
    check(session('Ada', 'b'))
    return name(open)
  })
  expect(await reading).toBe('Ada')
  expect(asked).toEqual(['a'])
})

test('waits for a session that is not remembered', async () => {
  expect(await readAs({ checked: Promise.resolve(session('Ada')) }, name)).toBe('Ada')
  expect(await readAs({ checked: Promise.resolve(undefined) }, name)).toBe('nobody')
})

test('reads anew for somebody who signed out elsewhere, or is another now', async () => {
  const known = session('Ada')
  expect(await readAs({ known, checked: Promise.resolve(undefined) }, name)).toBe('nobody')
  expect(await readAs({ known, checked: Promise.resolve(session('Grace')) }, name)).toBe('Grace')
})

test('a refusal counts only where the session is what it was', async () => {
  const known = session('Ada')
  const refusing = (open: Session | undefined): Promise<string> =>
    open ? Promise.reject(new Error('refused')) : name(open)
  await expect(readAs({ known, checked: Promise.resolve(known) }, refusing)).rejects.toThrow(
    'refused',
  )
  expect(await readAs({ known, checked: Promise.resolve(undefined) }, refusing)).toBe('nobody')
})

test('says when nobody can say whether the session is open', async () => {
  const checked = Promise.reject(new Error('away'))
  await expect(readAs({ known: session('Ada'), checked }, name)).rejects.toThrow('away')
})
