import { type Connection, connectFrom } from '@portolan/store/connection'

/** The store of a running system, whose settings become this process's own. */
export function openStore(env: Record<string, string>): Connection {
  Object.assign(process.env, env)
  return connectFrom(env)
}
