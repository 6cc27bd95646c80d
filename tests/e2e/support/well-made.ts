import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing that axe finds, and nothing that reaches beyond the edge of the screen. */
export async function expectWellMade(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name)
  await expectNoSidewaysScrolling(page, name)
}

/** Nothing that axe finds; other expectations of the test are looked at all the same. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await layOutAll(page)
  const { violations } = await new AxeBuilder({ page })
    // What is pressed is large enough for a finger, which axe does not look at by itself.
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${name}: ${id}: ${node.html.slice(0, 150)} ${node.failureSummary}`),
  )
  expect.soft(found).toEqual([])
}

/** Nothing reaches beyond the edge of the screen. */
export async function expectNoSidewaysScrolling(page: Page, name: string): Promise<void> {
  await layOutAll(page)
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
  })
  expect.soft(beyond, name).toEqual([])
}

/** What waits for a reader to come near is laid out now, and cuts off nothing that is too wide. */
const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [sheet]
  })
