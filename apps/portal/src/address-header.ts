/** Carries the address that was asked for from the proxy to the page; browsers cannot set it. */
export const addressHeader = 'x-portolan-address'
