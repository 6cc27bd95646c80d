import { physicalName } from './names.ts'

export interface Bucket {
  name: string
  /** What a page of the portal may do with a presigned address: upload straight from the browser. */
  browserAccess: {
    methods: ('PUT' | 'GET' | 'HEAD')[]
    exposedHeaders: string[]
    maxAgeSeconds: number
  }
  /** Parts of uploads that nobody finished are removed after this many days. */
  abortIncompleteUploadsAfterDays: number
}

/** Descriptions, documentation and reports, content-addressed under `orgs/{orgId}/`. */
export const contentBucket: Bucket = {
  name: 'content',
  browserAccess: {
    methods: ['PUT', 'GET', 'HEAD'],
    exposedHeaders: ['ETag'],
    maxAgeSeconds: 3_600,
  },
  abortIncompleteUploadsAfterDays: 1,
}

/** S3 names are global, so in AWS the prefix carries the account too. */
export const physicalBucketName = (prefix: string, bucket: Bucket): string =>
  physicalName(prefix, bucket.name)
