import type { SourceFile } from '../parse/parse.ts'
import type { SourcePlace } from './source-place.ts'

/** A part of a file that was put somewhere into the bundled description. */
interface Mount {
  source: SourceFile
  /** Inside the file. */
  pointer: string
}

/** Remembers what of the bundled description came from which file. */
export class Origins {
  /** By the pointer in the bundled description. */
  private readonly mounts = new Map<string, Mount>()

  constructor(entry: SourceFile) {
    this.mounts.set('', { source: entry, pointer: '' })
  }

  mount(at: string, source: SourceFile, pointer: string): void {
    this.mounts.set(at, { source, pointer })
  }

  /** The file and the pointer in it that a pointer of the bundled description stands for. */
  originOf(pointer: string): Mount {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const mount = this.mounts.get(pointer.slice(0, end))
      if (mount) return { source: mount.source, pointer: mount.pointer + pointer.slice(end) }
    }
    const root = this.mounts.get('')
    if (!root) throw new Error('a bundled description has an entry file')
    return { source: root.source, pointer: root.pointer + pointer }
  }

  /** Each file is scanned once, for all of its pointers. */
  locate(pointers: string[]): Map<string, SourcePlace> {
    const bySource = Map.groupBy(
      pointers.map((bundled) => ({ bundled, ...this.originOf(bundled) })),
      ({ source }) => source,
    )
    const places = new Map<string, SourcePlace>()
    for (const [source, sought] of bySource) {
      const found = source.locate(sought.map(({ pointer }) => pointer))
      for (const { bundled, pointer } of sought)
        places.set(bundled, {
          file: source.file,
          pointer,
          ...(found.get(pointer) ?? { line: 1, column: 1 }),
        })
    }
    return places
  }
}
