type Props = { nonce: string | undefined }

/** The portal's own script, for every page; the build puts its address here. */
export function Script({ nonce }: Props) {
  return <script src={process.env.PORTAL_SCRIPT} nonce={nonce} defer />
}

/**
 * The typeface of headings. A page never waits for it and never moves when it comes: whoever has it not
 * yet reads this page in a typeface of their own.
 */
export function Typeface({ nonce }: Props) {
  const file = process.env.PORTAL_TYPEFACE
  const face = `@font-face{font-family:Alegreya;font-weight:400 900;font-display:optional;src:url(${file}) format('woff2')}`
  return (
    <>
      <link rel="preload" href={file} as="font" type="font/woff2" crossOrigin="anonymous" />
      <style nonce={nonce}>{face}</style>
    </>
  )
}
