import { connectFrom } from '@portolan/store/connection'
import { lazily } from './lazily.ts'

/** The one way to the store that all operations of a process share. */
export const connection = lazily(() => connectFrom(process.env))
