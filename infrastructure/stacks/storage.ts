import { Aws, CfnOutput, Duration } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { contentBucket, physicalBucketName } from '../resources/buckets.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'
import type { SecurityStack } from './security.ts'

/** How long an object can be brought back that was overwritten or deleted by mistake. */
const replacedKeptDays = 30

/** Descriptions, documentation and reports. */
export class StorageStack extends PortolanStack {
  readonly content: Bucket

  constructor(
    scope: Construct,
    id: string,
    props: PortolanStackProps & { security: SecurityStack },
  ) {
    super(scope, id, 'Portolan: content', props)
    const { prefix, portalUrl } = this.configuration
    const { methods, exposedHeaders, maxAgeSeconds } = contentBucket.browserAccess
    this.content = new Bucket(this, 'Content', {
      bucketName: physicalBucketName(`${prefix}-${Aws.ACCOUNT_ID}`, contentBucket),
      encryption: BucketEncryption.KMS,
      encryptionKey: props.security.key,
      // One data key for many objects: documentation is read in many small parts.
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: this.dataRemoval,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(
            contentBucket.abortIncompleteUploadsAfterDays,
          ),
          noncurrentVersionExpiration: Duration.days(replacedKeptDays),
        },
      ],
      cors: [
        {
          allowedOrigins: [new URL(portalUrl).origin],
          allowedMethods: methods.map((method) => HttpMethods[method]),
          allowedHeaders: ['*'],
          exposedHeaders,
          maxAge: maxAgeSeconds,
        },
      ],
    })
    new CfnOutput(this, 'ContentBucket', { value: this.content.bucketName })
  }
}
