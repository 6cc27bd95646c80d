import path from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart, reasonOf } from './cannot-start.ts'
import { portBaseDefault, portBaseMax, portBaseMin } from './ports/layout.ts'
import { privateDirectory } from './repository.ts'

export interface StartArguments {
  data: string
  portBase: number
  samples: boolean
  secondOrganization: boolean
  verbose: boolean
  help: boolean
}

export const startHelp = `npm start -- [options]     starts Portolan on this machine; Ctrl-C stops it

  --data DIR               where all data lies (default: .portolan)
  --port-base N            the first of the ten ports that it listens on (default: ${portBaseDefault})
  --no-samples             do not register Portolan's own API
  --second-organization    also make the organization globex, with one owner
  --verbose                show what every part logs
  --help                   show this

Its address and accounts are in DIR/local.json while it runs, its logs in DIR/logs.`

export const resetHelp = `npm run reset -- [options] removes the local data

  --data DIR               which data (default: .portolan)
  --yes                    do not ask
  --help                   show this`

/** @throws {CannotStart} naming the option that is wrong */
export function parseStartArguments(words: string[]): StartArguments {
  const values = parse(words, startHelp, {
    data: { type: 'string' },
    'port-base': { type: 'string', default: String(portBaseDefault) },
    'no-samples': { type: 'boolean', default: false },
    'second-organization': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  })
  return {
    data: dataDirectory(values['data']),
    portBase: parsePortBase(String(values['port-base'])),
    samples: !values['no-samples'],
    secondOrganization: values['second-organization'] === true,
    verbose: values['verbose'] === true,
    help: values['help'] === true,
  }
}

export interface ResetArguments {
  data: string
  yes: boolean
  help: boolean
}

/** @throws {CannotStart} naming the option that is wrong */
export function parseResetArguments(words: string[]): ResetArguments {
  const values = parse(words, resetHelp, {
    data: { type: 'string' },
    yes: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  })
  return {
    data: dataDirectory(values['data']),
    yes: values['yes'] === true,
    help: values['help'] === true,
  }
}

type Options = Record<string, { type: 'string' | 'boolean'; default?: string | boolean }>

function parse(words: string[], help: string, options: Options) {
  try {
    return parseArgs({ args: words, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const [sentence] = reasonOf(error).split('. ')
    throw new CannotStart(`${sentence}.\n\n${help}`)
  }
}

const dataDirectory = (value: unknown): string =>
  typeof value === 'string' ? path.resolve(value) : privateDirectory

function parsePortBase(text: string): number {
  const base = Number(text)
  if (Number.isInteger(base) && base >= portBaseMin && base <= portBaseMax) return base
  throw new CannotStart(
    `--port-base is "${text}"; it must be a whole number from ${portBaseMin} to ${portBaseMax}.`,
  )
}
