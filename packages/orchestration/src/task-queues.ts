/** One queue for each service's workflows and their activities. */
export const taskQueues = {
  auth: 'auth-service',
  apiManagement: 'api-management',
  documentation: 'documentation-service',
} as const

export type TaskQueue = (typeof taskQueues)[keyof typeof taskQueues]
