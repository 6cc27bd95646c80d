import { Badge, type Tone } from '../shell/badge.tsx'
import type { Mark } from './marks.ts'

const tones: Record<Mark['level'], Tone> = { breaking: 'bad', caution: 'warning', safe: 'busy' }
const order: Mark['level'][] = ['breaking', 'caution', 'safe']

/** That this version changed what stands here; what it did is in the title, and read out. */
export function Changed({ marks, version }: { marks: Mark[] | undefined; version: string }) {
  if (!marks?.length) return null
  const worst = order.find((level) => marks.some((mark) => mark.level === level)) ?? 'safe'
  const words = marks.map(({ message }) => message).join(' ')
  return (
    <span title={words}>
      <Badge tone={tones[worst]}>changed in {version}</Badge>
      <span className="visually-hidden"> {words}</span>
    </span>
  )
}
