/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { UnderWay } from './under-way.tsx'

type Router = NonNullable<ComponentProps<typeof AppRouterContext.Provider>['value']>

test('a browser without JavaScript loads again by itself what goes on', () => {
  const page = (
    <AppRouterContext.Provider value={{} as Router}>
      <UnderWay>Being compared.</UnderWay>
    </AppRouterContext.Provider>
  )
  expect(renderToStaticMarkup(page)).toContain(
    '<noscript><meta http-equiv="refresh" content="3"/></noscript>',
  )
})
