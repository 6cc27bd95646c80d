import { safeAddress } from '../shell/safe-address.ts'
import type { OperationDocument } from './documentation.ts'

type Props = { docs: OperationDocument['externalDocs']; className?: string }

/** The way to documentation elsewhere, where its address is one that a link may lead to. */
export function MoreAbout({ docs, className }: Props) {
  const address = safeAddress(docs?.url)
  return (
    address && (
      <p className={className}>
        <a href={address} rel="noopener noreferrer nofollow ugc">
          {docs?.description || 'More about it'}
        </a>
      </p>
    )
  )
}
