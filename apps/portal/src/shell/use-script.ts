import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and in what it sent, true as soon as scripts run: for what needs them. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
