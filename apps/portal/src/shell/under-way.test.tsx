import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js'
import type { ComponentProps } from 'react'
import { UnderWay } from './under-way.tsx'

type Router = NonNullable<ComponentProps<typeof AppRouterContext.Provider>['value']>

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

function setUp(done?: number) {
  const refresh = jest.fn()
  const router = { refresh } as unknown as Router
  const page = (
    <AppRouterContext.Provider value={router}>
      <UnderWay {...(done === undefined ? {} : { done })}>Being compared.</UnderWay>
    </AppRouterContext.Provider>
  )
  return { refresh, page }
}

test('what goes on is asked for again and again, until it is off the page', () => {
  const { refresh, page } = setUp(0.428)
  const { unmount } = render(page)
  expect(screen.getByRole('status').textContent).toBe('Being compared.')
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(43)
  expect(refresh).not.toHaveBeenCalled()
  jest.advanceTimersByTime(3_000)
  expect(refresh).toHaveBeenCalledTimes(2)
  unmount()
  jest.advanceTimersByTime(10_000)
  expect(refresh).toHaveBeenCalledTimes(2)
})
