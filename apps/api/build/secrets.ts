import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/**
 * Every bundle begins with this: variables whose value is a secret are given as the ARN of that secret
 * (`PORTOLAN_KEY_SECRET_ARN` for `PORTOLAN_KEY`) and read once a start, before the first request. So no
 * secret stands in a function's configuration, which many more people may read than use it.
 */
const named = /^([A-Z_]+)_SECRET_ARN$/

const secrets = Object.entries(process.env).flatMap(([name, arn]) => {
  const variable = named.exec(name)?.[1]
  return variable && arn ? [{ variable, arn }] : []
})

if (secrets.length > 0) {
  const client = new SecretsManagerClient({})
  await Promise.all(
    secrets.map(async ({ variable, arn }) => {
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }))
      if (!SecretString) throw new Error(`The secret for ${variable} has no text: ${arn}`)
      process.env[variable] = SecretString.trim()
    }),
  )
  client.destroy()
}
