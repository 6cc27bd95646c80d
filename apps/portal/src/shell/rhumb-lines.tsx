/** Lines of constant bearing, as they cross a portolan chart. Decoration only. */
export function RhumbLines() {
  return (
    <svg
      className="rhumb-lines"
      viewBox="0 0 1200 420"
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="none" stroke="currentColor" strokeWidth="0.6" d={lines.join('')} />
    </svg>
  )
}

type Rose = { x: number; y: number; bearings: number }

const roses: Rose[] = [
  { x: 930, y: 150, bearings: 32 },
  { x: 1180, y: 330, bearings: 16 },
  { x: 640, y: 400, bearings: 16 },
  { x: 1120, y: -40, bearings: 16 },
]

const lines = roses.flatMap(({ x, y, bearings }) =>
  Array.from({ length: bearings }, (_, index) => {
    const angle = (index / bearings) * 2 * Math.PI
    const end = [x + 1_700 * Math.cos(angle), y + 1_700 * Math.sin(angle)].map(Math.round)
    return `M${x} ${y}L${end.join(' ')}`
  }),
)
