import type { Finding } from '../finding.ts'
import { decoded, fileNameOf, isNetworkAddress, leadsOutside } from '../files/file-name.ts'
import type { Limits } from '../parse/limits.ts'
import { parse, type SourceFile } from '../parse/parse.ts'
import { pointerOfFragment, valueAt } from '../pointer.ts'
import type { Json } from '../parse/json.ts'

/** What a reference leads to, or why it leads nowhere. */
export type Target =
  | { source: SourceFile; pointer: string; value: Json }
  | { rule: 'external-reference' | 'reference-missing'; message: string }
  /** The file has findings of its own; another one would be about the same fault. */
  | { rule: 'unreadable' }

export interface SourceFilesOptions {
  files: ReadonlyMap<string, Uint8Array>
  entry: SourceFile
  limits: Limits
  /** Why files are not among those given, by name, where that is known. */
  absent?: ReadonlyMap<string, string> | undefined
}

/** The files that were given, each read when something first refers to it. */
export class SourceFiles {
  readonly findings: Finding[] = []
  private readonly read = new Map<string, SourceFile | null>()
  private readonly files: ReadonlyMap<string, Uint8Array>
  private readonly limits: Limits
  private readonly absent: ReadonlyMap<string, string>

  constructor({ files, entry, limits, absent }: SourceFilesOptions) {
    this.files = files
    this.limits = limits
    this.absent = absent ?? new Map()
    this.read.set(entry.file, entry)
  }

  get count(): number {
    return this.read.size
  }

  /** Follows a reference that is written in the file `from`. */
  resolve(reference: string, from: SourceFile): Target {
    const hash = reference.indexOf('#')
    const address = hash < 0 ? reference : reference.slice(0, hash)
    const fragment = hash < 0 ? '' : reference.slice(hash + 1)
    const source = address === '' ? from : this.open(address, from)
    if ('rule' in source) return source
    const pointer = pointerOfFragment(fragment)
    const value =
      pointer === null ? undefined : (valueAt(source.value, pointer) as Json | undefined)
    if (pointer !== null && value !== undefined) return { source, pointer, value }
    return {
      rule: 'reference-missing',
      message: `Nothing is at #${fragment} in ${source.file}. Define it there, or correct the reference.`,
    }
  }

  private open(
    address: string,
    from: SourceFile,
  ): SourceFile | Exclude<Target, { source: unknown }> {
    if (isNetworkAddress(address))
      return {
        rule: 'external-reference',
        message: `${address} is on the network, which is not read. Put a copy beside this file, refer to it by its relative path, and upload both as a zip.`,
      }
    const name = fileNameOf(address, from.file)
    const bytes = this.files.get(name)
    if (!bytes) return this.missing(name, address)
    const known = this.read.get(name)
    if (known !== undefined) return known ?? { rule: 'unreadable' }
    const { source, findings } = parse(bytes, { file: name, limits: this.limits })
    this.read.set(name, source)
    this.findings.push(...findings)
    return source ?? { rule: 'unreadable' }
  }

  private missing(name: string, address: string): Exclude<Target, { source: unknown }> {
    const why = this.absent.get(name)
    const isAlone = why === undefined && this.files.size === 1
    return {
      rule: isAlone || leadsOutside(name) ? 'external-reference' : 'reference-missing',
      message:
        why ??
        (isAlone
          ? `This refers to the file ${decoded(address)}, which was not sent. Upload all files of the description as one zip.`
          : `There is no file ${name} among those given. Add it to the zip, or correct the reference.`),
    }
  }
}
