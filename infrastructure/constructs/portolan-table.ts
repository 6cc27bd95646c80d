import type { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { physicalTableName, type Table as TableDefinition } from '../resources/tables.ts'

interface PortolanTableProps {
  definition: TableDefinition
  prefix: string
  key: IKey
  removalPolicy: RemovalPolicy
  deletionProtection: boolean
}

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** A table on demand that can be restored to any second of the last 35 days. */
export class PortolanTable extends Construct {
  readonly table: Table

  constructor(scope: Construct, id: string, props: PortolanTableProps) {
    super(scope, id)
    const { definition, prefix, key, removalPolicy, deletionProtection } = props
    this.table = new Table(this, 'Table', {
      tableName: physicalTableName(prefix, definition.name),
      partitionKey: text(definition.partitionKey),
      sortKey: text(definition.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      deletionProtection,
      removalPolicy,
      ...(definition.timeToLive && { timeToLiveAttribute: definition.timeToLive }),
    })
    for (const index of definition.indexes)
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
      })
  }
}
