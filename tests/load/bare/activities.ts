export const bareActivities = { answer: async (): Promise<void> => undefined }

export type BareActivities = typeof bareActivities
