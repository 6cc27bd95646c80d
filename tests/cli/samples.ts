/** Valid, and with something for the rules of lint to say. */
export const tasks = `openapi: 3.1.0
info:
  title: Tasks
  version: 1.0.0
servers:
  - url: https://tasks.example
paths:
  /tasks/{id}:
    get:
      operationId: getTask
      summary: Get a task
      parameters:
        - name: id
          in: path
          required: true
          schema: { type: string }
      responses:
        '200':
          description: The task.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Task' }
    delete:
      operationId: deleteTask
      summary: Delete a task
      parameters:
        - name: id
          in: path
          required: true
          schema: { type: string }
      responses:
        '204': { description: Gone. }
components:
  schemas:
    Task:
      type: object
      properties:
        title: { type: string }
        done: { type: boolean }
`

/** Without what its path needs: one error, on line 9. */
export const undeclared = `openapi: 3.1.0
info:
  title: Tasks
  version: 1.0.0
servers:
  - url: https://tasks.example
paths:
  /tasks/{id}:
    get:
      responses:
        '200': { description: The task. }
`

/** The next version of `tasks`, without its delete operation. */
export const tasksWithoutDelete = tasks
  .replace(/ {4}delete:[\s\S]*?(?=components:)/, '')
  .replace('version: 1.0.0', 'version: 1.0.1')

/** The same API over several files and folders. */
export const manyFiles: Record<string, string> = {
  'api/openapi.yaml': tasks.replace(
    "$ref: '#/components/schemas/Task'",
    "$ref: '../shared/Task.yaml#/Task'",
  ),
  'shared/Task.yaml': `Task:
  type: object
  properties:
    owner: { $ref: 'Owner.json' }
`,
  'shared/Owner.json': '{"type": "object", "properties": {"name": {"type": "string"}}}',
}

/** 416 bytes that would be billions of nodes. */
export const aliasBomb = `a: &a [x, x, x, x, x, x, x, x, x]
${'bcdefghij'
  .split('')
  .map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]`)
  .join('\n')}
`
