export { registerVersion } from './api-management/register-version.ts'
export { signIn } from './auth-service/sign-in.ts'
export { buildDocumentation } from './documentation-service/build-documentation.ts'
