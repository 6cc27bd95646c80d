#!/usr/bin/env node
// Packed, the command is one bundle; in a clone it runs from its sources, which are always current.
import { existsSync } from 'node:fs'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 22) {
  process.stderr.write(
    `portolan needs Node 22 or newer; this is ${process.version}. Get one at https://nodejs.org.\n`,
  )
  process.exit(2)
}
const source = new URL('../src/main.ts', import.meta.url)
await import(existsSync(source) ? source.href : '../dist/main.mjs')
