import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { PortolanTable } from '../constructs/portolan-table.ts'
import { type TableName, tableNames, tables } from '../resources/tables.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'
import type { SecurityStack } from './security.ts'

/** The tables, as `resources/tables.ts` defines them. */
export class DatabaseStack extends PortolanStack {
  readonly tables: Record<TableName, ITable>

  constructor(
    scope: Construct,
    id: string,
    props: PortolanStackProps & { security: SecurityStack },
  ) {
    super(scope, id, 'Portolan: tables', props)
    const { prefix, ephemeral } = this.configuration
    const make = (name: TableName): ITable =>
      new PortolanTable(this, name, {
        definition: tables[name],
        prefix,
        key: props.security.key,
        removalPolicy: this.dataRemoval,
        deletionProtection: !ephemeral,
      }).table
    this.tables = Object.fromEntries(tableNames.map((name) => [name, make(name)])) as Record<
      TableName,
      ITable
    >
  }
}
