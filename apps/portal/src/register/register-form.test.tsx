import { describe, expect, test } from '@jest/globals'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Problem } from '../api/problem.ts'
import type { Outcome } from './outcome.ts'
import { RegisterForm } from './register-form.tsx'
import type { Progress, Submission } from './send.ts'

const text = 'openapi: 3.1.0\ninfo: {}\npaths:\n  /pets/{id}:\n    get: {}\n'

const problem = (status: number, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: 'No',
  status,
  detail: 'What happened and what to do.',
  code: 'no',
  requestId: 'r',
  timestamp: '2026-01-01T00:00:00Z',
  ...more,
})

function setUp(...outcomes: Outcome[]) {
  const submissions: Submission[] = []
  const addresses: string[] = []
  render(
    <RegisterForm
      org="acme"
      csrf="token"
      action={async () => ({})}
      send={async (submission) => {
        submissions.push(submission)
        return outcomes.shift() ?? { kind: 'interrupted', words: 'Nothing was expected.' }
      }}
      goTo={(address) => void addresses.push(address)}
    />,
  )
  return { submissions, addresses, user: userEvent.setup() }
}

async function paste(user: ReturnType<typeof userEvent.setup>, content: string) {
  await user.click(screen.getByRole('radio', { name: 'Paste' }))
  await user.click(screen.getByRole('textbox', { name: 'Description' }))
  await user.paste(content)
  await user.click(screen.getByRole('button', { name: 'Register' }))
}

describe('the register form', () => {
  test('goes on to the registration', async () => {
    const { user, addresses, submissions } = setUp({
      kind: 'registered',
      registration: 'abc',
      already: false,
    })
    await user.type(screen.getByRole('textbox', { name: 'API slug (optional)' }), 'pets')
    await paste(user, text)
    await waitFor(() => expect(addresses).toEqual(['/acme/registrations/abc']))
    expect(submissions[0]).toMatchObject({ api: 'pets', version: '' })
  })

  test('takes an address', async () => {
    const { user, submissions } = setUp()
    await user.click(screen.getByRole('radio', { name: 'Address' }))
    const address = screen.getByRole('textbox', { name: 'Address of the description' })
    await user.type(address, 'https://example.com/openapi.yaml')
    await user.click(screen.getByRole('button', { name: 'Register' }))
    const source = { url: 'https://example.com/openapi.yaml' }
    await waitFor(() => expect(submissions[0]?.source).toEqual(source))
  })

  test('names the file that was chosen', async () => {
    const { user } = setUp()
    await user.upload(screen.getByLabelText('Description file'), new File([text], 'pets.yaml'))
    expect(screen.getByText('pets.yaml, 57 B')).toBeTruthy()
  })

  test('asks for what is missing before anything is sent', async () => {
    const { user, submissions } = setUp()
    await user.click(screen.getByRole('button', { name: 'Register' }))
    expect(screen.getByText('Choose a file that is not empty.')).toBeTruthy()
    expect(submissions).toEqual([])
  })

  test('shows each finding with its line in the text, and goes there', async () => {
    const { user } = setUp({
      kind: 'refused',
      problem: problem(422, {
        errors: [
          {
            rule: 'path-parameter',
            level: 'error',
            message: 'No parameter declares {id}.',
            line: 4,
          },
          { rule: 'responses', level: 'error', message: 'Responses are missing.', line: 5 },
        ],
      }),
    })
    await paste(user, text)
    const heading = await screen.findByRole('heading', { name: '2 findings to mend first' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    const [first] = within(screen.getByRole('list', { name: 'Findings' })).getAllByRole('listitem')
    expect(first?.textContent).toContain('No parameter declares {id}.')
    expect(first?.querySelector('mark')?.textContent).toBe('  /pets/{id}:')

    await user.click(screen.getByRole('button', { name: 'Go to line 5' }))
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Description' })
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('    get: {}')
    expect(document.activeElement).toBe(area)
  })

  test('says how many findings there are beyond those listed', async () => {
    const { user } = setUp({
      kind: 'refused',
      problem: problem(422, { errors: [{ message: 'One.' }], total: 700 }),
    })
    await paste(user, text)
    await screen.findByRole('heading', { name: '700 findings to mend first' })
    expect(screen.getByText('The first 1 of 700 findings:')).toBeTruthy()
  })

  test('explains a conflict and leads to the registration in the way', async () => {
    const { user } = setUp({ kind: 'refused', problem: problem(409, { registration: 'other' }) })
    await paste(user, text)
    await screen.findByRole('heading', { name: 'This version is taken' })
    const link = screen.getByRole('link', { name: 'See the registration' })
    expect(link.getAttribute('href')).toBe('/acme/registrations/other')
  })

  test('says when the same content is published already', async () => {
    const { user, addresses } = setUp({ kind: 'registered', registration: 'abc', already: true })
    await paste(user, text)
    await screen.findByRole('heading', { name: 'Already published' })
    expect(addresses).toEqual([])
  })
})

test('an upload shows how far it is', async () => {
  let report: (progress: Progress) => void = () => undefined
  render(
    <RegisterForm
      org="acme"
      csrf="token"
      action={async () => ({})}
      send={(_, { onProgress }) => {
        report = onProgress
        return new Promise(() => undefined)
      }}
    />,
  )
  await paste(userEvent.setup(), text)
  await waitFor(() => report({ doing: 'uploading', sent: 0.428 }))
  const bar = await screen.findByRole('progressbar', { name: 'Upload' })
  expect((bar as HTMLProgressElement).value).toBe(42)
  expect(screen.getByText('Uploading, 42 %')).toBeTruthy()
})
