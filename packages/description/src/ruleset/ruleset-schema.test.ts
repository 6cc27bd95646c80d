import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { load } from 'js-yaml'
import { rulesetSchema } from './ruleset-schema.ts'
import { faults, whole } from './testing.ts'

describe('the JSON Schema of rulesets', () => {
  const isValid = new Ajv2020({ strict: false }).compile(rulesetSchema)

  test('takes what is right, and the settings of every rule', () => {
    expect(isValid(load(whole))).toBe(true)
  })

  // Names of rules that others extend, days of the calendar and patterns are beyond a schema.
  const beyond = /no YAML|unknown rule|ends on no day|selector|pattern|the id of another|ruleset$/
  for (const { fault, text } of faults.filter(({ fault }) => !beyond.test(fault)))
    test(`refuses ${fault}`, () => {
      expect(isValid(load(text))).toBe(false)
    })
})
