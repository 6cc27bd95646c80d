import { beforeEach, describe, expect, test } from '@jest/globals'
import { fireEvent, screen } from '@testing-library/dom'
import userEvent from '@testing-library/user-event'
import { filterList } from './filter-list.ts'
import { closeMenus } from './menus.ts'
import { openForPrint } from './print.ts'
import { revealTarget } from './reveal.ts'

beforeEach(() => {
  document.body.innerHTML = ''
  location.hash = ''
  Element.prototype.scrollIntoView = () => undefined
})

const show = (html: string) => void (document.body.innerHTML = html)
const folds = () => [...document.querySelectorAll('details')].map(({ open }) => open)

describe('a permanent link', () => {
  test('opens what it is folded into', () => {
    show(
      '<details><details id="deep"><p id="body.a b">x</p></details></details><details></details>',
    )
    location.hash = '#body.a%20b'
    revealTarget()
    expect(folds()).toEqual([true, true, false])
  })
  test('to nowhere, or to what is no address, opens nothing', () => {
    show('<details><p id="a">x</p></details>')
    location.hash = '#%E0%A4%A'
    revealTarget()
    expect(folds()).toEqual([false])
  })
})

describe('the filter of operations', () => {
  const list = `
    <form data-filter="list"><input type="search" aria-label="Filter"><span role="status" data-total="3"></span></form>
    <div id="list">
      <details><ul><li><a href="/a">GET /pets List pets</a></li><li><a href="/b">POST /pets</a></li></ul></details>
      <details open><ul><li><a href="/c">GET /health</a></li></ul></details>
    </div>`
  const hidden = () => [...document.querySelectorAll('li')].map((row) => row.hidden)

  test('narrows while typing, says to how many, and puts all back', async () => {
    show(list)
    filterList()
    await userEvent.type(screen.getByRole('searchbox'), 'pets list')
    expect(hidden()).toEqual([false, true, true])
    expect(screen.getByRole('status').textContent).toBe('1 of 3')
    expect(folds()).toEqual([true, true])
    await userEvent.clear(screen.getByRole('searchbox'))
    expect(hidden()).toEqual([false, false, false])
    expect(screen.getByRole('status').textContent).toBe('')
    expect(folds()).toEqual([false, true])
  })
  test('leaves the list to the server once that has narrowed it', async () => {
    show(list.replace('aria-label', 'value="pets" aria-label'))
    filterList()
    await userEvent.type(screen.getByRole('searchbox'), 'x')
    expect(hidden()).toEqual([false, false, false])
  })
})

test('a menu closes on Escape, and when one goes elsewhere', async () => {
  show(
    '<details data-menu open><summary>2.0</summary><a href="#x">1.0</a></details><button>b</button>',
  )
  closeMenus()
  await userEvent.keyboard('{Escape}')
  expect(folds()).toEqual([false])
  expect(document.activeElement?.textContent).toBe('2.0')
  document.querySelector('details')!.open = true
  await userEvent.click(screen.getByRole('button'))
  expect(folds()).toEqual([false])
})

test('on paper everything is open, and afterwards as before', () => {
  show('<main><details></details><details open></details><details data-menu></details></main>')
  openForPrint()
  fireEvent(window, new Event('beforeprint'))
  expect(folds()).toEqual([true, true, false])
  fireEvent(window, new Event('afterprint'))
  expect(folds()).toEqual([false, true, false])
})
