/** An address that a stranger gave, when a link may lead there: the web and mail, nothing that runs. */
export function safeAddress(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const { protocol } = new URL(address)
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? address : undefined
}

const emailPattern = /^[^\s@<>?&]+@[^\s@<>?&]+$/

/** Where mail to somebody goes, when what was given is an address of mail and nothing else. */
export const mailAddress = (email: string | undefined): string | undefined =>
  email && emailPattern.test(email) ? `mailto:${email}` : undefined
