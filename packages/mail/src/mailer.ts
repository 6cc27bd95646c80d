import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import type { Mail } from './mail.ts'

export interface Mailer {
  /** @throws when the mail was not taken; sending it again is then up to the caller */
  send(to: string, mail: Mail): Promise<void>
}

/** Mails through Amazon SES, from one address that it has verified. */
export function createMailer(from: string): Mailer {
  const ses = new SESv2Client({})
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' })
  return {
    async send(to, { subject, text, html }) {
      await ses.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: utf8(subject),
              Body: { Text: utf8(text), Html: utf8(html) },
            },
          },
        }),
      )
    },
  }
}
