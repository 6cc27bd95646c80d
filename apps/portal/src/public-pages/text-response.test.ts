import { expect, test } from '@jest/globals'
import { ApiProblem, ApiUnavailable } from '../api/problem.ts'
import { textResponse } from './text-response.ts'

const problem = (status: number) =>
  new ApiProblem({ status, title: 'No', detail: 'No.', code: 'no', requestId: 'r' } as never)
const failing = (reason: Error) => () => Promise.reject(reason)

test('a text is no page of this origin, whatever is in it', async () => {
  for (const write of [async () => '<script>1</script>', failing(problem(404))]) {
    const { headers } = await textResponse('text/markdown', write)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-type')).toMatch(/; charset=utf-8$/)
  }
})

test('a refusal has its status, and whoever is not signed in learns nothing', async () => {
  const statusOf = async (error: Error) =>
    (await textResponse('text/markdown', failing(error))).status
  expect(await statusOf(problem(401))).toBe(404)
  expect(await statusOf(problem(429))).toBe(429)
  expect(await statusOf(new ApiUnavailable('away'))).toBe(503)
  await expect(textResponse('text/markdown', failing(new Error('a fault')))).rejects.toThrow()
})
