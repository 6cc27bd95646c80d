import { beforeEach, describe, expect, test } from '@jest/globals'
import { mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryDirectory } from '../supervisor/tiny-part.fixture.ts'
import { copyPortal } from './portal-copy.ts'

let standalone: string
let copy: string

function build(id: string): void {
  rmSync(standalone, { recursive: true, force: true })
  mkdirSync(path.join(standalone, 'apps/portal/.next'), { recursive: true })
  mkdirSync(path.join(standalone, 'node_modules/.pnpm/react'), { recursive: true })
  writeFileSync(path.join(standalone, 'apps/portal/.next/BUILD_ID'), id)
  writeFileSync(path.join(standalone, 'apps/portal/server.js'), `// ${id}`)
  symlinkSync('.pnpm/react', path.join(standalone, 'node_modules/react'))
}
const server = () => readFileSync(path.join(copy, 'apps/portal/server.js'), 'utf8')

beforeEach(() => {
  const directory = temporaryDirectory()
  standalone = path.join(directory, 'standalone')
  copy = path.join(directory, 'portal')
  build('one')
})

describe('the copy that the portal runs from', () => {
  test('outlives the build that it was made of, links and all', () => {
    copyPortal(standalone, copy)
    rmSync(standalone, { recursive: true })
    expect(server()).toBe('// one')
    expect(readlinkSync(path.join(copy, 'node_modules/react'))).toBe('.pnpm/react')
  })

  test('is made anew for another build, and kept for the same', () => {
    copyPortal(standalone, copy)
    writeFileSync(path.join(copy, 'apps/portal/server.js'), '// kept')
    copyPortal(standalone, copy)
    expect(server()).toBe('// kept')
    build('two')
    copyPortal(standalone, copy)
    expect(server()).toBe('// two')
  })

  test('is not made of a build that is not whole', () => {
    rmSync(path.join(standalone, 'apps/portal/.next/BUILD_ID'))
    expect(() => copyPortal(standalone, copy)).toThrow('there is no built portal in')
  })
})
