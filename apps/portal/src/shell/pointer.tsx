import { tokensOf } from '@portolan/description/pointer'
import { Fragment } from 'react'

/** A JSON pointer as a way that people read; it may break where a step ends. */
export function Pointer({ pointer }: { pointer: string }) {
  return (
    <code className="pointer" title={pointer}>
      {tokensOf(pointer).map((token, index) => (
        <Fragment key={index}>
          {index > 0 && ' › '}
          {token}
          <wbr />
        </Fragment>
      ))}
    </code>
  )
}
