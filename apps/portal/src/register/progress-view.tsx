import type { Progress } from './send.ts'

/** How far it is: a real figure while bytes go out, and a word while Portolan checks them. */
export function ProgressView({ progress }: { progress: Progress }) {
  const percent = progress.doing === 'uploading' ? Math.floor(progress.sent * 100) : undefined
  return (
    <div className="progress" role="status">
      <progress
        aria-label={percent === undefined ? 'Checking' : 'Upload'}
        {...(percent === undefined ? {} : { value: percent, max: 100 })}
      />
      <span>{percent === undefined ? 'Checking the description…' : `Uploading, ${percent} %`}</span>
    </div>
  )
}
