import path from 'node:path'

/** The clone that this file belongs to. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../../..')

/** What the clone keeps for itself and git ignores: tools, and by default the local data. */
export const privateDirectory = path.join(repositoryRoot, '.portolan')
