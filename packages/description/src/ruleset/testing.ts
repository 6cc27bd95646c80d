/** A ruleset with everything in it. */
export const whole = `extends: [recommended, security]
rules:
  operation-summary: { level: error, options: { max: 60 } }
  unused-component: off
  path-casing: warning
custom:
  - id: acme-owner
    given: $.info
    then: { field: x-owner, check: required }
    message: Say which team owns this.
    level: error
  - id: acme-status
    given: response
    where: { field: '@key', check: pattern, options: { match: ^4 } }
    then:
      - { field: description, check: length, options: { min: 10 } }
      - { field: content, check: type, options: { type: object } }
    message: Describe errors in full.
exceptions:
  - rule: security-required
    path: /health
    reason: Probes are anonymous.
    expires: 2027-01-31
ladder:
  minimal: { clean: error }
  owned: { clean: [acme-owner], score: 70 }
`

/** Rulesets with one fault each, and the finding that says so. */
export const faults: { fault: string; text: string; rule: string; line: number; says: string }[] = [
  {
    fault: 'no YAML',
    text: 'extends: [recommended\nrules: {}\n',
    rule: 'yaml-syntax',
    line: 2,
    says: 'Correct the text',
  },
  {
    fault: 'a list instead of an object',
    text: '- recommended\n',
    rule: 'ruleset-value',
    line: 1,
    says: 'An object was expected',
  },
  {
    fault: 'an unknown key',
    text: 'extends: recommended\nrulez: {}\n',
    rule: 'ruleset-unknown-key',
    line: 2,
    says: 'Did you mean rules?',
  },
  {
    fault: 'an unknown ruleset',
    text: 'extends:\n  - recommended\n  - securty\n',
    rule: 'ruleset-unknown',
    line: 3,
    says: 'Did you mean security?',
  },
  {
    fault: 'an unknown rule',
    text: 'rules:\n  contact: off\n  operation-sumary: error\n',
    rule: 'ruleset-unknown-rule',
    line: 3,
    says: 'Did you mean operation-summary?',
  },
  {
    fault: 'an unknown level',
    text: 'rules:\n  contact: errr\n',
    rule: 'ruleset-value',
    line: 2,
    says: 'Did you mean error?',
  },
  {
    fault: 'an unknown option',
    text: 'rules:\n  operation-summary:\n    options:\n      maximum: 3\n',
    rule: 'ruleset-unknown-key',
    line: 4,
    says: 'There is no "maximum" here',
  },
  {
    fault: 'an option of another type',
    text: 'rules:\n  operation-summary:\n    options:\n      max: many\n',
    rule: 'ruleset-value',
    line: 4,
    says: 'must be a whole number',
  },
  {
    fault: 'an exception without a reason',
    text: 'exceptions:\n  - { rule: contact, pointer: /info, expires: 2027-01-31 }\n',
    rule: 'ruleset-value',
    line: 2,
    says: '"reason" is missing',
  },
  {
    fault: 'an exception that ends on no day',
    text: 'exceptions:\n  - rule: contact\n    pointer: /info\n    reason: Soon.\n    expires: 2027-02-30\n',
    rule: 'ruleset-date',
    line: 5,
    says: 'Write it as in 2027-01-31',
  },
  {
    fault: 'an exception for two places',
    text: 'exceptions:\n  - { rule: contact, path: /a, pointer: /info, reason: Soon., expires: 2027-01-31 }\n',
    rule: 'ruleset-value',
    line: 2,
    says: 'names one place',
  },
  {
    fault: 'a selector that cannot be read',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: $.paths[?(@.x)]\n    then: { check: required }\n',
    rule: 'ruleset-selector',
    line: 4,
    says: 'cannot be read from "[?',
  },
  {
    fault: 'a selector that is no kind',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: operations\n    then: { check: required }\n',
    rule: 'ruleset-selector',
    line: 4,
    says: 'operation, parameter',
  },
  {
    fault: 'a pattern that can take for ever',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: info\n    then:\n      field: title\n      check: pattern\n      options: { match: ^(a+)+$ }\n',
    rule: 'ruleset-pattern',
    line: 8,
    says: 'can take for ever',
  },
  {
    fault: 'a pattern that refers back',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: info\n    then: { field: title, check: pattern, options: { match: ^(a*)\\1$ } }\n',
    rule: 'ruleset-pattern',
    line: 5,
    says: 'refers back',
  },
  {
    fault: 'a check that there is not',
    text: 'custom:\n  - id: ours\n    message: No.\n    given: info\n    then: { field: title, check: truthy }\n',
    rule: 'ruleset-value',
    line: 5,
    says: '"truthy" is no check',
  },
  {
    fault: 'a custom rule with the id of another',
    text: 'custom:\n  - id: contact\n    message: No.\n    given: info\n    then: { check: required }\n',
    rule: 'ruleset-value',
    line: 2,
    says: 'there is already',
  },
  {
    fault: 'a ladder with an unknown rule',
    text: 'ladder:\n  first:\n    clean:\n      - contcat\n',
    rule: 'ruleset-unknown-rule',
    line: 4,
    says: 'Did you mean contact?',
  },
  {
    fault: 'a score that is none',
    text: 'ladder:\n  first: { score: 101 }\n',
    rule: 'ruleset-value',
    line: 2,
    says: 'from 0 to 100',
  },
]
