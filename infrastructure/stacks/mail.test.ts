import { expect, test } from '@jest/globals'
import { synthesize } from '../stacks.fixture.ts'

const sends = (resources: ReturnType<typeof synthesize>) =>
  resources('workers', 'AWS::IAM::Policy').filter(({ properties }) =>
    JSON.stringify(properties).includes('ses:'),
  )

test('the worker mails from one address of a verified domain, and from no other', () => {
  const resources = synthesize({ mailFrom: 'portolan@example.com' })
  expect(resources('workers', 'AWS::SES::EmailIdentity')).toMatchObject([
    { properties: { EmailIdentity: 'example.com' } },
  ])
  const [policy] = sends(resources)
  expect(policy?.properties['PolicyDocument']).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({
        Action: 'ses:SendEmail',
        Condition: { StringEquals: { 'ses:FromAddress': 'portolan@example.com' } },
      }),
    ]),
  })
})

test('without a sender nobody is mailed', () => {
  const resources = synthesize()
  expect(resources('workers', 'AWS::SES::EmailIdentity')).toEqual([])
  expect(sends(resources)).toEqual([])
})
