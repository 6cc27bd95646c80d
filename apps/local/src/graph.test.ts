import { describe, expect, test } from '@jest/globals'
import { runTasks, selectTasks, type Task } from './graph.ts'

const task = (
  name: string,
  needs: string[],
  run: () => Promise<void> = async () => undefined,
): Task => ({
  name,
  needs,
  run,
})

describe('the tasks of a start', () => {
  test('are run as soon as what they need is done', async () => {
    const order: string[] = []
    const slow = Promise.withResolvers<void>()
    const note = (name: string) => async () => void order.push(name)
    const running = runTasks([
      task('build', [], () => slow.promise),
      task('tables', [], note('tables')),
      task('provisioning', ['tables'], async () => {
        order.push('provisioning')
        slow.resolve()
      }),
      task('api', ['build', 'provisioning'], note('api')),
    ])
    await running
    expect(order).toEqual(['tables', 'provisioning', 'api'])
  })

  test('end with the first failure, and what needs the failed one is not begun', async () => {
    const begun: string[] = []
    const running = runTasks([
      task('tables', [], () => Promise.reject(new Error('no tables'))),
      task('worker', [], () => new Promise(() => undefined)),
      task('api', ['tables'], async () => void begun.push('api')),
    ])
    await expect(running).rejects.toThrow('no tables')
    expect(begun).toEqual([])
  })

  test('may be narrowed to some and what these need', () => {
    const all = [
      task('tables', []),
      task('storage', []),
      task('api', ['tables']),
      task('portal', ['api']),
    ]
    expect(selectTasks(all, ['api']).map(({ name }) => name)).toEqual(['tables', 'api'])
    expect(selectTasks(all, undefined)).toBe(all)
    expect(() => selectTasks(all, ['apj'])).toThrow('No part is called "apj"')
  })
})
