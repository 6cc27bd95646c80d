import { readFileSync, writeFileSync } from 'node:fs'
import { bundle } from '@portolan/description/bundle'
import { documentDescription } from '@portolan/description/document'

/** Documents a file as a process of its own, and writes down what that took: the file, and where to. */
const [file = '', report = ''] = process.argv.slice(2)

const made = bundle(new Map([['description.json', readFileSync(file)]])).bundle
if (!made) throw new Error('This is no description.')
const before = process.cpuUsage()
const startedMs = performance.now()
const { packs } = documentDescription(made)
const wallMs = performance.now() - startedMs
const { user, system } = process.cpuUsage(before)

const sizes = Object.fromEntries(packs.map(({ sha256, bytes }) => [sha256, bytes.length]))
writeFileSync(report, JSON.stringify({ wallMs, cpuMs: (user + system) / 1_000, sizes }))
