interface TasksApi {
  version?: string
  title?: string
  /** Beside those that it has. */
  paths?: Record<string, unknown>
  webhooks?: Record<string, unknown>
}

/** A webhook for `webhooks`. */
export const taskDone = {
  taskDone: {
    post: {
      operationId: 'onTaskDone',
      summary: 'A task is done',
      requestBody: {
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Task' } } },
      },
      responses: { 204: { description: 'It was heard.' } },
    },
  },
}

/** A small description of our own; every part that a test varies is a parameter. */
export function tasksApi({
  version = '1.0.0',
  title = 'Tasks',
  paths = {},
  webhooks = {},
}: TasksApi = {}): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title, version, description: 'Keeps lists of things to do.' },
    servers: [{ url: 'https://tasks.example' }],
    tags: [{ name: 'Tasks', description: 'What is to be done.' }],
    paths: {
      '/tasks': {
        get: {
          operationId: 'listTasks',
          summary: 'List tasks',
          tags: ['Tasks'],
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
          ],
          responses: {
            200: {
              description: 'A list of tasks.',
              content: {
                'application/json': {
                  schema: { type: 'array', items: { $ref: '#/components/schemas/Task' } },
                },
              },
            },
          },
        },
        post: {
          operationId: 'createTask',
          summary: 'Create a task',
          tags: ['Tasks'],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Task' } } },
          },
          responses: { 201: { description: 'The task is created.' } },
        },
      },
      ...paths,
    },
    ...(Object.keys(webhooks).length > 0 && { webhooks }),
    components: {
      schemas: {
        Task: {
          type: 'object',
          required: ['title'],
          properties: {
            title: { type: 'string', minLength: 1 },
            done: { type: 'boolean', default: false },
          },
        },
      },
    },
  })
}

/** The same API without `POST /tasks`: whoever creates tasks breaks. */
export function tasksApiWithoutCreate(
  version: string,
  more: Omit<TasksApi, 'version'> = {},
): string {
  const description = JSON.parse(tasksApi({ ...more, version })) as {
    paths: Record<string, Record<string, unknown>>
  }
  delete description.paths['/tasks']?.['post']
  return JSON.stringify(description)
}

let counter = 0

/** A slug that no other test of this run uses. */
export const freshSlug = (name: string): string =>
  `${name.toLowerCase().slice(0, 30)}-${process.pid.toString(36)}-${Date.now().toString(36)}-${(counter++).toString(36)}`
