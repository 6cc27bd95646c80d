/** The portal's own script, for every page; the build puts its address here. */
export function Script({ nonce }: { nonce: string | undefined }) {
  return <script src={process.env.PORTAL_SCRIPT} nonce={nonce} defer />
}
