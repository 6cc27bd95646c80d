/** Why a text cannot be read, and where. Thrown inside the parser, a finding outside of it. */
export class Fault extends Error {
  readonly rule: string
  readonly offset: number
  constructor(rule: string, message: string, offset: number) {
    super(message)
    this.rule = rule
    this.offset = offset
  }
}
