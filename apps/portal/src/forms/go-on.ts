import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

/**
 * Goes on to a page after something was changed. Where the form is on that page already and only the
 * part after `#` differs, the browser would keep what it shows, so that it is told that it is stale.
 */
export function goOn(address: string): never {
  revalidatePath(address.split(/[?#]/)[0] ?? address)
  redirect(address)
}
