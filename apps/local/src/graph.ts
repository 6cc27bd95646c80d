/** One thing that a start must get done, after those that it needs. */
export interface Task {
  name: string
  needs: string[]
  run: () => Promise<void>
}

/** The named tasks and all that they need, in their given order. */
export function selectTasks(tasks: Task[], names: readonly string[] | undefined): Task[] {
  if (!names) return tasks
  const wanted = new Set<string>()
  const want = (name: string): void => {
    const task = tasks.find((candidate) => candidate.name === name)
    if (!task)
      throw new Error(
        `No part is called "${name}"; there are ${tasks.map((t) => t.name).join(', ')}.`,
      )
    wanted.add(name)
    task.needs.forEach(want)
  }
  names.forEach(want)
  return tasks.filter(({ name }) => wanted.has(name))
}

/**
 * Runs each task as soon as what it needs is done, so that what does not depend on each other goes
 * side by side. Rejects with the first failure, at once; later tasks are then not begun.
 */
export async function runTasks(tasks: Task[]): Promise<void> {
  const done = new Map<string, Promise<void>>()
  for (const task of tasks) {
    const needed = task.needs.map((name) => {
      const earlier = done.get(name)
      if (!earlier)
        throw new Error(`${task.name} needs ${name}, which comes after it or not at all`)
      return earlier
    })
    done.set(task.name, Promise.all(needed).then(task.run))
  }
  await Promise.all(done.values())
}
