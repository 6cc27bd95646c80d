import { Fragment } from 'react'

/** A long path may break where a segment begins. */
export function Path({ path }: { path: string }) {
  if (path.length < 24) return <code>{path}</code>
  return (
    <code>
      {path.split(/(?=\/)/).map((segment, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {segment}
        </Fragment>
      ))}
    </code>
  )
}
