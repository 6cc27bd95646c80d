import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketCorsCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { contentBucket, physicalBucketName } from '@portolan/infrastructure/resources/buckets'

/**
 * The content bucket exists, and pages of the portal may upload to it straight from the browser.
 * Answers whether anything is new.
 */
export async function provisionBucket(
  s3: S3Client,
  { prefix, portalOrigin }: { prefix: string; portalOrigin: string },
): Promise<boolean> {
  const Bucket = physicalBucketName(prefix, contentBucket)
  const isNew = !(await exists(s3, Bucket))
  if (isNew) await s3.send(new CreateBucketCommand({ Bucket }))
  const { methods, exposedHeaders, maxAgeSeconds } = contentBucket.browserAccess
  await s3.send(
    new PutBucketCorsCommand({
      Bucket,
      CORSConfiguration: {
        CORSRules: [
          {
            AllowedOrigins: [portalOrigin],
            AllowedMethods: methods,
            AllowedHeaders: ['*'],
            ExposeHeaders: exposedHeaders,
            MaxAgeSeconds: maxAgeSeconds,
          },
        ],
      },
    }),
  )
  return isNew
}

async function exists(s3: S3Client, Bucket: string): Promise<boolean> {
  try {
    await s3.send(new HeadBucketCommand({ Bucket }))
    return true
  } catch (error) {
    if (error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchBucket'))
      return false
    throw error
  }
}
