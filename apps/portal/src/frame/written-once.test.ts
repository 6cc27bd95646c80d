import { expect, test } from '@jest/globals'
import { createElement, type ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { WrittenOnce } from './written-once.tsx'

type Greeting = { to: string }

let written = 0
function Hello({ to }: Greeting) {
  written += 1
  return createElement('p', {}, `Hello ${to}`)
}
const Bye = ({ to }: Greeting) => createElement('p', {}, `Bye ${to}`)

const html = (name: string, part: ComponentType<Greeting>, to: string): string =>
  renderToStaticMarkup(createElement(WrittenOnce<Greeting>, { name, part, of: { to } }))

test('what is made from the same is written once, and reads the same each time', () => {
  const before = written
  const [first, second] = [html('hello', Hello, 'Ada'), html('hello', Hello, 'Ada')]
  expect(written - before).toBe(1)
  expect(first).toContain('<p>Hello Ada</p>')
  expect(second).toBe(first)
})

test('what is made from something else, or by another part, is not mistaken for it', () => {
  html('hello', Hello, 'Ada')
  expect(html('hello', Hello, 'Grace')).toContain('<p>Hello Grace</p>')
  expect(html('bye', Bye, 'Ada')).toContain('<p>Bye Ada</p>')
})

test('a text that looks like HTML stays text', () => {
  expect(html('hello', Hello, '<img src=x onerror=alert(1)>')).not.toContain('<img')
})
