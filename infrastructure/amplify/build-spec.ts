/**
 * Amplify's steps: our pinned Node and packages, the portal as `npm run build` makes it, and then the bundle
 * in the form that Amplify serves. It writes no key to its log.
 */
export const buildSpec = `version: 1
frontend:
  phases:
    preBuild:
      commands:
        - npx -y "$(node -p 'require("./package.json").packageManager')" install --frozen-lockfile
    build:
      commands:
        - export PATH="$PWD/node_modules/node/bin:$PATH"
        - node scripts/tasks.mjs build --for-start
        - aws secretsmanager get-secret-value --secret-id "$PORTOLAN_PORTAL_KEY_SECRET" --query SecretString --output text | node infrastructure/amplify/emit-bundle.ts
  artifacts:
    baseDirectory: .amplify-hosting
    files:
      - '**/*'
`
