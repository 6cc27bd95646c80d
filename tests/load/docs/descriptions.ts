import { corpus, githubDescription, readCorpus } from '../../support/corpus.ts'
import { tasksApi } from '../../support/descriptions.ts'

export interface Measured {
  name: string
  /** As an API's slug. */
  slug: string
  type: 'application/json' | 'application/yaml'
  bytes: () => Buffer
  operation: OperationToRead
}

/** Whose page is read, named in all the ways that viewers link by. */
export interface OperationToRead {
  method: string
  path: string
  operationId: string
  tag: string
}

const petstore: Measured = {
  name: 'petstore, 3 kB',
  slug: 'petstore',
  type: 'application/yaml',
  bytes: () => readCorpus('real/petstore.openapi-3.0.yaml'),
  operation: { method: 'GET', path: '/pets/{petId}', operationId: 'showPetById', tag: 'pets' },
}

const tasks: Measured = {
  name: 'tasks, 1 kB',
  slug: 'tasks',
  type: 'application/json',
  bytes: () => Buffer.from(tasksApi()),
  operation: { method: 'POST', path: '/tasks', operationId: 'createTask', tag: 'Tasks' },
}

const slack: Measured = {
  name: 'Slack, 1.2 MB',
  slug: 'slack',
  type: 'application/json',
  bytes: () => readCorpus('real/slack.swagger-2.0.json'),
  operation: {
    method: 'POST',
    path: '/chat.postMessage',
    operationId: 'chat_postMessage',
    tag: 'chat',
  },
}

const github: Measured = {
  name: 'GitHub, 13 MB',
  slug: 'github',
  type: 'application/json',
  bytes: githubDescription,
  operation: {
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues',
    operationId: 'issues/create',
    tag: 'issues',
  },
}

/** A small description, a middling one where the corpus is at hand, and a very large one. */
export const measuredDescriptions: Measured[] = corpus ? [petstore, slack, github] : [tasks, github]

/** What this machine cannot measure, for whoever reads the figures. */
export const leftOut: string | undefined = corpus
  ? undefined
  : 'The corpus is not on this machine (PORTOLAN_CORPUS): no description of 1.2 MB is measured, and one of our own instead of the petstore.'
