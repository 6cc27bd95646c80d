import { ElectroError } from 'electrodb'

/** Whether a conditional write was refused by its condition; everything else is thrown again. */
export async function succeeds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (isConditionFailure(error)) return false
    throw error
  }
}

function isConditionFailure(error: unknown): boolean {
  const cause = error instanceof ElectroError ? error.cause : error
  return cause instanceof Error && cause.name === 'ConditionalCheckFailedException'
}
