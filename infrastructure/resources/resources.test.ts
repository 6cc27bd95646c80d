import { describe, expect, test } from '@jest/globals'
import { contentBucket, physicalBucketName } from './buckets.ts'
import { announcementsQueue, announcementsRule, eventBus, physicalEventName } from './events.ts'
import { physicalTableName, tableNames, tables } from './tables.ts'
import { physicalUserPoolName, userPoolClient } from './user-pool.ts'

describe('resources are defined once', () => {
  test('every table has its keys and the one index that its rows need', () => {
    for (const name of tableNames)
      expect(tables[name]).toMatchObject({
        name,
        partitionKey: 'PK',
        sortKey: 'SK',
        indexes: [{ name: 'GSI1', partitionKey: 'GSI1PK', sortKey: 'GSI1SK' }],
      })
  })

  test('rows leave on their own from the platform table only', () => {
    const leaving = tableNames.filter((name) => tables[name].timeToLive)
    expect(leaving).toEqual(['platform'])
    expect(tables.platform.timeToLive).toBe('expiresAt')
  })

  test('physical names carry the prefix of the stage', () => {
    const prefix = 'portolan-local'
    expect(physicalTableName(prefix, 'users')).toBe('portolan-local-users')
    expect(physicalBucketName(prefix, contentBucket)).toBe('portolan-local-content')
    expect(physicalEventName(prefix, eventBus)).toBe('portolan-local-events')
    expect(physicalEventName(prefix, announcementsRule.target)).toBe('portolan-local-announcements')
    expect(physicalEventName(prefix, announcementsQueue.deadLetterQueue)).toBe(
      'portolan-local-announcements-dead',
    )
    expect(physicalUserPoolName(prefix)).toBe('portolan-local-users')
  })

  test('an announcement that fails five times is set aside', () => {
    expect(announcementsQueue.receivesMax).toBe(5)
  })

  test('people sign in by password without a client secret', () => {
    expect(userPoolClient.generateSecret).toBe(false)
    expect(userPoolClient.authFlows).toEqual(['USER_PASSWORD_AUTH', 'REFRESH_TOKEN_AUTH'])
  })
})
