import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseRuleset } from '@portolan/description/ruleset/parse-ruleset'
import type { Ruleset } from '@portolan/description/ruleset/ruleset'
import { CannotRun, reasonOf } from '../cannot-run.ts'

/**
 * Reads a ruleset from a file; those that it extends may lie beside it or below.
 * @throws {CannotRun} naming every fault of its text
 */
export function readRuleset(file: string | undefined): Ruleset | undefined {
  if (file === undefined) return undefined
  const folder = path.dirname(file)
  const beside = (name: string): string | undefined => {
    const full = path.join(folder, name)
    if (path.relative(folder, full).startsWith('..') || !/\.ya?ml$/i.test(name)) return undefined
    try {
      return readFileSync(full, 'utf8')
    } catch {
      return undefined
    }
  }
  const parsed = parseRuleset(textOf(file), { file, resolve: beside })
  if ('ruleset' in parsed) return parsed.ruleset
  const faults = parsed.findings.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  )
  throw new CannotRun(`The ruleset cannot be used. ${faults.join(' ')}`)
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CannotRun(`The ruleset ${file} cannot be read: ${reasonOf(error)}.`)
  }
}
