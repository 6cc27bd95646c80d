import type { Page } from '@playwright/test'

export interface Watched {
  /** Fields whose payload ran. */
  executed: string[]
  dialogs: string[]
  /** What the content security policy had to refuse: it should never come to that. */
  refused: string[]
  /** Asked of anybody but the portal. */
  elsewhere: string[]
}

/** Notices whatever a payload could bring about in a page, from now on. */
export async function watchAttacks(page: Page, portal: string): Promise<Watched> {
  const watched: Watched = { executed: [], dialogs: [], refused: [], elsewhere: [] }
  const context = page.context()
  await context.exposeBinding('attacked', (_, field: unknown) =>
    watched.executed.push(String(field)),
  )
  await context.exposeBinding('refusedByPolicy', (_, what: string) => watched.refused.push(what))
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const refused = Reflect.get(window, 'refusedByPolicy') as (what: string) => void
      refused(`${violatedDirective} ${blockedURI} ${sample}`)
    }),
  )
  page.on('dialog', (dialog) => {
    watched.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const { origin } = new URL(portal)
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) watched.elsewhere.push(request.url())
  })
  return watched
}

/** Elements and attributes that no page of ours has, whatever a description says. */
export const plantedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const elements = 'iframe, frame, object, embed, applet, base, math, meta[http-equiv], portal'
    const addresses = [
      'href',
      'src',
      'action',
      'formaction',
      'xlink:href',
      'data',
      'poster',
      'ping',
    ]
    // React gives forms that its script submits an action that refuses to be one.
    const ofReact = /^javascript:throw new Error\('A React form was unexpectedly submitted/
    const found = [...document.querySelectorAll(elements)].map(({ outerHTML }) => outerHTML)
    for (const element of document.querySelectorAll<HTMLElement & { src?: string }>('*')) {
      const { localName, nonce, src } = element
      // What Next loads later has no nonce; the script that loads it has.
      const isOurs = nonce || src?.startsWith(`${location.origin}/_next/static/`)
      if (['script', 'style'].includes(localName) && !isOurs) found.push(element.outerHTML)
      for (const { name, value } of element.attributes) {
        const isStyled = name === 'style' && element.closest('main, header, footer, title')
        if (isStyled || /^on|^srcdoc$|^srcset$/i.test(name))
          found.push(`${localName} ${name}=${value}`)
        if (!addresses.includes(name) || ofReact.test(value)) continue
        const { protocol } = new URL(value, location.href)
        if (!['http:', 'https:', 'mailto:'].includes(protocol))
          found.push(`${localName} ${name}=${value}`)
      }
    }
    return [...new Set(found.map((each) => each.slice(0, 200)))]
  })

/** Shows what is folded, and every tab's panel in turn. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const tab of document.querySelectorAll<HTMLElement>('[role=tab]')) tab.click()
    for (const focusable of document.querySelectorAll<HTMLElement>('main [tabindex]'))
      focusable.focus()
  })
}
