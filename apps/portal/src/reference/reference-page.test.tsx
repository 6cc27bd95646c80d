import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { overviewAt, schemaAt } from './place.ts'
import { ReferencePage } from './reference-page.tsx'

const reference = {
  place: { org: 'acme', api: 'petstore', version: '2.0.0' },
  origin: 'https://portal.example',
  title: 'Petstore',
  isPublic: true,
  versions: [],
}
const twin = () => screen.getByRole('link', { name: 'Markdown' }).getAttribute('href')

test('a page is headed by its name, and its Markdown is at its address', () => {
  const { container } = render(
    <ReferencePage
      reference={reference}
      pageIn={(to) => schemaAt(to, 'Pet')}
      name="Pet"
      about="A pet."
      eyebrow="Schema"
      side={<nav className="side" />}
    >
      <p>Members</p>
    </ReferencePage>,
  )
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Pet')
  expect(screen.getByRole('link', { name: 'Reference' })).toBeTruthy()
  expect(twin()).toBe('/acme/petstore/v/2.0.0/schemas/Pet.md')
  expect(container.querySelector('.with-side > article + .side')).toBeTruthy()
})

test('the Markdown of the overview has a name of its own', () => {
  const { container } = render(
    <ReferencePage reference={reference} pageIn={overviewAt} name="Petstore" about="" isOverview>
      <p>Operations</p>
    </ReferencePage>,
  )
  expect(twin()).toBe('/acme/petstore/v/2.0.0/overview.md')
  expect(screen.queryByRole('link', { name: 'Reference' })).toBeNull()
  expect(container.querySelector('.with-side')).toBeNull()
})
