/** The portal's own script, for every page; the build puts its address here. */
export function Script({ nonce }: { nonce: string | undefined }) {
  return <script src={process.env.PORTAL_SCRIPT} nonce={nonce} defer />
}

/** The typeface of headings, asked for before the styles that name it are there. */
export function Typeface() {
  return (
    <link
      rel="preload"
      href={process.env.PORTAL_TYPEFACE}
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
    />
  )
}
