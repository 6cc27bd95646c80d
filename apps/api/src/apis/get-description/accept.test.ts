import { describe, expect, test } from '@jest/globals'
import { chooseForm } from './accept.ts'

const cases = [
  { accept: undefined, given: 'yaml', form: 'yaml' },
  { accept: '*/*', given: 'json', form: 'json' },
  { accept: '*/*', given: 'zip', form: 'zip' },
  { accept: 'application/json', given: 'yaml', form: 'json' },
  { accept: 'application/yaml', given: 'json', form: 'yaml' },
  { accept: 'text/html, application/yaml;q=0.9, */*;q=0.1', given: 'json', form: 'yaml' },
  { accept: 'application/json;q=0.2, application/yaml;q=0.8', given: 'json', form: 'yaml' },
  { accept: 'application/json', given: 'zip', form: 'json' },
  { accept: 'application/json;q=0, */*', given: 'json', form: 'yaml' },
  { accept: 'text/html', given: 'json', form: undefined },
] as const

describe('the form of a description', () => {
  for (const { accept, given, form } of cases)
    test(`Accept ${accept ?? 'absent'} on a ${given} gives ${form ?? 'a 406'}`, () =>
      expect(chooseForm(accept, given)).toBe(form))
})
