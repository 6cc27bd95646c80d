import { pino, type Logger } from 'pino'

export type Log = Logger

/** Fields that must never reach a log, wherever they stand. */
const secretFields = [
  'password',
  'accessToken',
  'refreshToken',
  'idToken',
  'sessionId',
  'authorization',
  'cookie',
  'secret',
  'email',
  'name',
  'portolan-session',
]

/** A JSON logger for one part; secrets and personal fields are redacted to two levels. */
export function createLog(part: string, level = process.env['PORTOLAN_LOG_LEVEL'] ?? 'info'): Log {
  return pino({
    base: { part },
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: secretFields
        .flatMap((field) => [field, `*["${field}"]`, `*.*["${field}"]`])
        .map(quoted),
      censor: '[redacted]',
    },
  })
}

const quoted = (path: string): string =>
  /^[a-zA-Z]+$/.test(path) || path.startsWith('*') ? path : `["${path}"]`
