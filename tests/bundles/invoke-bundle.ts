import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Lambda, readBundle } from './bundle.ts'

/** What a service answers to API Gateway. */
export interface Answer {
  statusCode: number
  headers?: Record<string, string>
  body: string
}

/** What the authorizer answers to API Gateway. */
export interface Authorization {
  principalId: string
  context: Record<string, string>
}

const answerWithinMs = 30_000

/** What Lambda's own runtime does: it imports the module, calls its handler and takes the answer. */
const runtime = `
  const chunks = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  const { handler } = await import(process.argv[1])
  const event = JSON.parse(Buffer.concat(chunks).toString())
  const answer = await handler(event, { awsRequestId: 'test', getRemainingTimeInMillis: () => 29_000 })
  process.stdout.write('\\n' + JSON.stringify(answer), () => process.exit(0))
`

/**
 * Invokes a bundle as a function that starts cold: a process of its own, in a folder that holds nothing but
 * the deployed file, so that whatever was left out of it is missed.
 */
export async function invokeBundle<Result = Answer>(
  lambda: Lambda,
  event: object,
  environment: Record<string, string>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), `${lambda}-`))
  try {
    const file = path.join(folder, 'index.mjs')
    copyFileSync(readBundle(lambda).file, file)
    const output = await run(['--input-type=module', '-e', runtime, file], environment, event)
    return JSON.parse(output.slice(output.lastIndexOf('\n') + 1)) as Result
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(args: string[], environment: Record<string, string>, event: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: environment, timeout: answerWithinMs })
    let output = ''
    let complaint = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (complaint += chunk))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`ended with ${code}: ${complaint}${output}`)),
    )
    child.stdin.end(JSON.stringify(event))
  })
}

/** An event of API Gateway's REST proxy integration. */
export function gatewayEvent(request: {
  method: string
  resource: string
  pathParameters?: Record<string, string>
  body?: unknown
  /** What the authorizer found out. */
  caller?: Record<string, string>
}): object {
  const { method, resource, pathParameters = {}, body, caller = {} } = request
  return {
    httpMethod: method,
    resource,
    path: resource.replaceAll(/\{(\w+)\}/g, (_, name: string) => pathParameters[name] ?? ''),
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    pathParameters,
    queryStringParameters: null,
    body: body === undefined ? null : JSON.stringify(body),
    isBase64Encoded: false,
    requestContext: {
      requestId: 'test',
      authorizer: caller,
      identity: { sourceIp: '127.0.0.1' },
    },
  }
}
