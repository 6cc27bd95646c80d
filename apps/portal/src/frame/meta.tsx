import Head from 'next/head'

type Props = {
  title: string
  description: string
  /** The address of this page without what does not belong to it, such as a filter. */
  canonical?: string
  /** The same page as Markdown. */
  markdown?: string
  /** True for what everybody may read: search engines may list it. */
  isPublic?: boolean
}

/** What the page says of itself to browsers, search engines and whoever a link to it is sent. */
export function Meta({ title, description, canonical, markdown, isPublic = false }: Props) {
  return (
    <Head>
      <title>{`${title} · Portolan`}</title>
      <meta name="description" content={description} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta property="og:site_name" content="Portolan" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {canonical && <link rel="canonical" href={canonical} />}
      {canonical && <meta property="og:url" content={canonical} />}
      {markdown && <link rel="alternate" type="text/markdown" href={markdown} />}
      {!isPublic && <meta name="robots" content="noindex" />}
    </Head>
  )
}
