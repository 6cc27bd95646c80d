/** A process that runs for as long as the instance does. */
export interface PartDefinition {
  name: string
  command: string
  arguments: string[]
  environment: Record<string, string>
  directory: string
  /** Parts that must be healthy before this one is started, the first time and every other. */
  needs: string[]
  /** What it must itself be listening on when it is healthy. */
  ports: number[]
  healthy: () => Promise<boolean>
  startTimeoutMs?: number
  /** From SIGTERM to SIGKILL. */
  stopTimeoutMs?: number
  /** Runs after the supervisor had to start it again, before others may use it. */
  afterRestart?: () => Promise<void>
}

/** A part in the hands of a test or of the start itself. */
export interface Part {
  readonly name: string
  readonly pid: number
  readonly logFile: string
  /** Ends the process with this signal; resolves once it is gone. The supervisor starts it again. */
  kill(signal: NodeJS.Signals): Promise<void>
  /** Resolves once it answers; rejects when it ends for good instead. */
  healthy(): Promise<void>
  /** Stops it gracefully and starts it again. */
  restart(): Promise<void>
  /** Stops it gracefully and leaves it stopped until `start`. */
  stop(): Promise<void>
  start(): Promise<void>
}

export type PartState = 'ready' | 'died' | 'restarted' | 'stopped'

export interface PartReport {
  part: string
  state: PartState
  elapsedMs?: number
  note?: string
}
