import type { Command } from 'commander'

/** What every command that talks to a portal understands. */
export const addPortalOptions = (command: Command): Command =>
  command
    .option('--url <url>', 'the address of the portal; PORTOLAN_URL, or the last sign-in')
    .option('--org <slug>', 'the organization; PORTOLAN_ORG, or the only one')
    .addHelpText(
      'after',
      '\nIn CI, PORTOLAN_URL, PORTOLAN_TOKEN (an access token) and PORTOLAN_ORG stand for a sign-in.',
    )
