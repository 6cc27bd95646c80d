import NextDocument, {
  Head,
  Html,
  Main,
  type DocumentContext,
  type DocumentInitialProps,
} from 'next/document'
import { Script, Typeface } from '../frame/assets.tsx'
import { Ahead } from '../frame/ahead.tsx'
import { nonceIn } from '../frame/nonce.ts'
import { asTheme, themeCookie, type Theme } from '../shell/theme.ts'

type Props = DocumentInitialProps & { nonce?: string | undefined; theme: Theme }

/** The document of the pages that are written once on the server; Next's own scripts are left out. */
export default class Document extends NextDocument<Props> {
  static override async getInitialProps(context: DocumentContext): Promise<Props> {
    const { req } = context
    const policy = req?.headers['content-security-policy']
    const cookies = (req as { cookies?: Partial<Record<string, string>> } | undefined)?.cookies
    return {
      ...(await NextDocument.getInitialProps(context)),
      nonce: nonceIn([policy].flat()[0]),
      theme: asTheme(cookies?.[themeCookie]),
    }
  }

  override render() {
    const { nonce, theme } = this.props
    return (
      <Html lang="en" data-theme={theme}>
        <Head nonce={nonce}>
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          <Typeface />
          <Script nonce={nonce} />
          <Ahead nonce={nonce} />
        </Head>
        <body>
          <Main />
        </body>
      </Html>
    )
  }
}
