import { describe, expect, test } from '@jest/globals'
import path from 'node:path'
import { parseResetArguments, parseStartArguments } from './arguments.ts'
import { repositoryRoot } from './repository.ts'

describe('the options of a start', () => {
  test('may all be left out', () => {
    expect(parseStartArguments([])).toEqual({
      data: path.join(repositoryRoot, '.portolan'),
      portBase: 4_000,
      samples: true,
      secondOrganization: false,
      verbose: false,
      help: false,
    })
  })

  test('are heard', () => {
    const words = [
      '--data',
      'here',
      '--port-base=21000',
      '--no-samples',
      '--second-organization',
      '--verbose',
    ]
    expect(parseStartArguments(words)).toMatchObject({
      data: path.resolve('here'),
      portBase: 21_000,
      samples: false,
      secondOrganization: true,
      verbose: true,
    })
  })

  const refused = [
    { words: ['--port-base', 'x'], says: '--port-base is "x"' },
    { words: ['--port-base', '80'], says: 'from 1024 to 65526' },
    { words: ['--port-base', '65530'], says: 'from 1024 to 65526' },
    { words: ['--port'], says: "Unknown option '--port'" },
    { words: ['--data'], says: "'--data <value>' argument missing" },
    { words: ['now'], says: "Unexpected argument 'now'" },
  ]
  for (const { words, says } of refused)
    test(`${words.join(' ')} is refused in plain words`, () => {
      expect(() => parseStartArguments(words)).toThrow(says)
    })
})

test('a reset asks unless it is told not to', () => {
  expect(parseResetArguments([]).yes).toBe(false)
  expect(parseResetArguments(['--yes', '--data', 'here'])).toMatchObject({
    yes: true,
    data: path.resolve('here'),
  })
})
