import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { liveForms } from './live-forms.ts'

const page = (words: string, found: string[]) => `
  <form data-live action="/acme">
    <input type="search" name="q" value="${words}">
    <div id="facets" data-live-part>
      <select name="tag"><option value="">All</option><option value="pii">pii (${found.length})</option></select>
    </div>
  </form>
  <p id="count" role="status" data-live-part>${found.length} APIs</p>
  <div id="list" data-live-part>${found.map((each) => `<p>${each}</p>`).join('')}</div>
  <p data-only-script hidden>The list follows.</p>`

const asked: string[] = []
let answer: (address: string) => string
const original = globalThis.fetch

liveForms()
beforeEach(() => {
  jest.useFakeTimers()
  asked.length = 0
  document.body.innerHTML = page('', ['Pets', 'Tasks'])
  globalThis.fetch = (async (address: string, { signal }: { signal: AbortSignal }) => {
    asked.push(address)
    const text = answer(address)
    await Promise.resolve()
    signal.throwIfAborted()
    return { ok: true, redirected: false, text: async () => text }
  }) as unknown as typeof fetch
})
afterEach(() => {
  jest.useRealTimers()
  globalThis.fetch = original
})

const choose = (name: string, value: string) => {
  const field = document.querySelector<HTMLInputElement>(`[name=${name}]`)!
  field.focus()
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
const settle = async () => jest.advanceTimersByTimeAsync(1_000)

describe('a form that is followed', () => {
  test('shows what the server writes for its address, and keeps the focus', async () => {
    answer = () => page('', ['Pets'])
    choose('tag', 'pii')
    await settle()
    expect(asked).toEqual(['http://localhost/acme?tag=pii'])
    expect(document.getElementById('list')?.textContent).toBe('Pets')
    expect(document.getElementById('count')?.textContent).toBe('1 APIs')
    expect(document.querySelectorAll('option')[1]?.textContent).toBe('pii (1)')
    expect(document.activeElement?.getAttribute('name')).toBe('tag')
    expect(location.search).toBe('?tag=pii')
  })

  test('asks once while somebody types, for the last words', async () => {
    answer = () => page('pe', ['Pets'])
    choose('q', 'p')
    jest.advanceTimersByTime(50)
    choose('q', 'pe')
    await settle()
    expect(asked).toEqual(['http://localhost/acme?q=pe'])
    expect(document.querySelector<HTMLInputElement>('[name=q]')?.value).toBe('pe')
  })

  test('says so in an element that stays, so that it is read out', async () => {
    const status = document.getElementById('count')
    answer = () => page('', [])
    choose('q', 'none')
    await settle()
    expect(document.getElementById('count')).toBe(status)
    expect(status?.textContent).toBe('0 APIs')
  })
})
