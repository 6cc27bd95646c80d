import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfiguration } from './configuration.ts'

let folder: string
let keyFile: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portolan-test-'))
  keyFile = path.join(folder, 'key')
  writeFileSync(keyFile, `${Buffer.alloc(32, 1).toString('base64')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

const complete = () => ({
  NODE_ENV: 'production' as const,
  PORTOLAN_API_URL: 'http://127.0.0.1:1/',
  PORTOLAN_PORTAL_URL: 'https://portal.example/',
  PORTOLAN_KEY_FILE: keyFile,
})

describe('the configuration', () => {
  test('is read from the environment', () => {
    const { apiUrl, portalOrigin, contentOrigin, key } = readConfiguration(complete())
    expect([apiUrl, portalOrigin, contentOrigin]).toEqual([
      'http://127.0.0.1:1',
      'https://portal.example',
      undefined,
    ])
    expect(key).toHaveLength(32)
  })

  test('takes the place of uploads from the storage, unless another is named', () => {
    const storage = { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566/x' }
    expect(readConfiguration({ ...complete(), ...storage }).contentOrigin).toBe(
      'http://127.0.0.1:4566',
    )
    const content = { ...storage, PORTOLAN_CONTENT_ORIGIN: 'https://content.example' }
    expect(readConfiguration({ ...complete(), ...content }).contentOrigin).toBe(
      'https://content.example',
    )
  })

  test('names what is missing or wrong', () => {
    const without = (name: string, value?: string) => () =>
      readConfiguration({ ...complete(), [name]: value })
    expect(without('PORTOLAN_API_URL')).toThrow('Set PORTOLAN_API_URL')
    expect(without('PORTOLAN_PORTAL_URL', 'file:///x')).toThrow('it is file:///x')
    expect(without('PORTOLAN_KEY_FILE')).toThrow('32 bytes in base64')
    writeFileSync(path.join(folder, 'short'), 'AAAA')
    expect(without('PORTOLAN_KEY_FILE', path.join(folder, 'short'))).toThrow('holds 3 bytes')
  })
})
