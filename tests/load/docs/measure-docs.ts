import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningInstance } from '@portolan/local/start'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../support/browser.ts'
import type { Session } from '../../support/client.ts'
import type { Figure } from '../figures.ts'
import { leftOut, measuredDescriptions } from './descriptions.ts'
import { serveEmptyPage } from './empty-page.ts'
import { measureLighthouse } from './lighthouse.ts'
import { measurePages, scriptRow, settledRow } from './measure-pages.ts'
import { makePublic, operationSlugs, publishForReading, signedIn } from './read-by-readers.ts'
import { serveViewers } from './serve-viewers.ts'
import { measureMemoryAfter, measureServer, type Portal } from './server.ts'
import { baseline, own } from './table.ts'
import { viewers } from './viewers.ts'

export interface DocsOptions {
  /** Ports of the bench's own, from here on. */
  portBase: number
  /** A third of the runs: for a look, and not for the record. */
  quick: boolean
  say: (line: string) => void
}

/** The reference pages in a browser beside other viewers, and what the portal's server bears. */
export async function measureDocs(
  { instance, publisher }: { instance: RunningInstance; publisher: Session },
  { portBase, quick, say }: DocsOptions,
): Promise<Figure[]> {
  const found = await findBrowser()
  if (!found.found) throw new Error(`The reference cannot be measured: ${found.reason}`)
  if (leftOut) say(leftOut)
  const emptyPort = portBase
  const debuggingPort = portBase + 1
  const emptyPage = await serveEmptyPage(emptyPort)
  const others = await serveViewers(measuredDescriptions)
  const browser = await chromium.launch({
    ...(found.executablePath && { executablePath: found.executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // One renderer for one page, so that its memory is its own.
      '--disable-features=SpareRendererForSitePerProcess',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--remote-debugging-port=${debuggingPort}`,
    ],
  })
  try {
    const { portal: url } = instance.urls
    const account = instance.users.find(
      ({ role, organization }) => role === 'viewer' && organization === instance.organization,
    )
    if (!account) throw new Error('There is nobody who only reads.')
    const storageState = await signedIn(browser, url, account)
    const cookie = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const portal: Portal = { url, cookie, pid: instance.part('portal').pid }

    const figures: Figure[] = []
    const addresses: string[] = []
    for (const measured of measuredDescriptions) {
      say(`   ${measured.name}`)
      const address = await publishForReading(publisher, measured)
      addresses.push(address)
      const targets = [
        { name: own, address: `${url}${address}`, selector: 'h1', storageState },
        ...viewers.map((viewer) => ({
          name: viewer.name,
          address: others.addressOf(viewer, measured),
          selector: viewer.address(measured.operation).selector,
        })),
        { name: baseline, address: emptyPage.address, selector: 'h1' },
      ]
      // What a registration leaves to be done is done before anything is measured.
      await sleep(2_000)
      figures.push(...(await measurePages(browser, measured.name, targets, quick ? 3 : 9)))
    }
    figures.push(...againstGoals(figures))

    say('   Lighthouse')
    const organization = `/${instance.organization}`
    const last = addresses.at(-1) ?? ''
    const api = last.split('/v/')[0] ?? ''
    const pages = [
      { what: 'catalog', address: organization },
      { what: 'API', address: api },
      { what: 'operation', address: last },
    ]
    await makePublic(publisher, measuredDescriptions.at(-1)?.slug ?? '')
    figures.push(...(await measureLighthouse(debuggingPort, url, pages, say)))

    say('   server')
    figures.push(...(await measureServer(portal, pages, quick ? 2 : 6)))
    const [version = '', page] = last.split('/operations/')
    const operations = await operationSlugs(
      publisher,
      measuredDescriptions.at(-1)?.slug ?? '',
      decodeURIComponent(version.split('/v/')[1] ?? ''),
    )
    if (!page) throw new Error('No operation was read.')
    const all = operations.map(({ slug }) => `${version}/operations/${encodeURIComponent(slug)}`)
    figures.push(...(await measureMemoryAfter(portal, all, quick ? 1_000 : 10_000)))
    return figures
  } finally {
    await browser.close()
    await others.close()
    await emptyPage.close()
  }
}

/** What we promise against Next's empty page, and from the smallest description to the largest. */
function againstGoals(figures: Figure[]): Figure[] {
  const part = 'docs'
  const parts = [...new Set(figures.map((figure) => figure.part))]
  const valueOf = (of: string, row: string, column: string): number =>
    figures.find((each) => each.part === of && each.what === row && each.column === column)
      ?.value ?? Number.NaN
  const small = parts[0] ?? ''
  const large = parts.at(-1) ?? ''
  return [
    ...parts.flatMap((of): Figure[] => [
      {
        part,
        what: `${of}: JavaScript beyond Next's empty page`,
        value: valueOf(of, scriptRow, own) - valueOf(of, scriptRow, baseline),
        unit: 'kB',
      },
      {
        part,
        what: `${of}: time to that of Next's empty page`,
        value: valueOf(of, settledRow, own) / valueOf(of, settledRow, baseline),
        unit: '×',
      },
    ]),
    {
      part,
      what: `time of ${large} to that of ${small}`,
      value: valueOf(large, settledRow, own) / valueOf(small, settledRow, own),
      unit: '×',
    },
  ]
}
