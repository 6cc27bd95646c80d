import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** Variables whose value is a secret: `PORTOLAN_KEY` is given as `PORTOLAN_KEY_SECRET`, the secret's name. */
const variables = ['PORTOLAN_KEY', 'TEMPORAL_API_KEY']

/**
 * Every bundle begins with this: secrets are read once a start, before the first request. So none stands in
 * a function's configuration, which many more people may read than use it.
 */
const secrets = variables.flatMap((variable) => {
  const name = process.env[`${variable}_SECRET`]
  return name ? [{ variable, name }] : []
})

if (secrets.length > 0) {
  const client = new SecretsManagerClient({})
  await Promise.all(
    secrets.map(async ({ variable, name }) => {
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }))
      if (!SecretString) throw new Error(`The secret ${name} for ${variable} has no text.`)
      process.env[variable] = SecretString.trim()
    }),
  )
  client.destroy()
}
