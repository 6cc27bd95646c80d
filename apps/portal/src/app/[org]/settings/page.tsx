import { redirect } from 'next/navigation'
import { policyPage } from '../../../addresses.ts'
import { decoded } from '../../../shell/path.ts'

type Props = { params: Promise<{ org: string }> }

export default async function SettingsIndex({ params }: Props) {
  redirect(policyPage((await decoded(params)).org))
}
