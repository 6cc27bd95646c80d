import type { createCursors } from '@portolan/store/cursor'

export type Cursors = ReturnType<typeof createCursors>
