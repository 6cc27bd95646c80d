import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import type { ResetArguments } from './arguments.ts'
import { CannotStart } from './cannot-start.ts'
import { claimDirectory } from './data/claim.ts'
import { layoutData } from './data/layout.ts'
import { print } from './print.ts'
import { Ledger } from './supervisor/ledger.ts'

/**
 * Removes the local data after asking; tools that were installed stay.
 * @throws {CannotStart} while an instance runs on the data
 */
export async function reset({ data, yes }: ResetArguments): Promise<void> {
  const layout = layoutData(data)
  if (!layout.everything.some((entry) => existsSync(entry))) {
    print(`There is no local data in ${data}.`)
    return
  }
  const claim = claimDirectory(layout)
  try {
    if (!yes && !(await confirm(`Remove all local data of Portolan in ${data}?`))) {
      print('Nothing was removed.')
      return
    }
    await new Ledger(layout.processes).clear()
    for (const entry of layout.everything) rmSync(entry, { recursive: true, force: true })
  } finally {
    claim.release()
  }
  if (readdirSync(data).length === 0) rmdirSync(data)
  print(`The local data in ${data} is gone; the next start begins anew.`)
}

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CannotStart('Nobody can be asked here; say --yes to remove the local data.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`${question} [y/N] `)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}
