'use client'

import { useActionState, useEffect, useRef, useState, type FormEvent } from 'react'
import { registrationPage } from '../addresses.ts'
import { csrfField } from '../session/csrf-field.ts'
import { bytes } from '../shell/figures.ts'
import { uploadBytesMax } from './content-type.ts'
import { FileField } from './file-field.tsx'
import { interrupted, type Outcome } from './outcome.ts'
import { OutcomeView } from './outcome-view.tsx'
import { ProgressView } from './progress-view.tsx'
import { send as sendToPortolan, type Progress, type Submission } from './send.ts'
import { lineRange } from './source-excerpt.ts'

/** The outcome, and the text it is about when it is not too long to show. */
export type RegisterState = { outcome?: Outcome; text?: string }

type Props = {
  org: string
  csrf: string
  /** The slug that is filled in. */
  api?: string | undefined
  /** For browsers without JavaScript. */
  action: (state: RegisterState, form: FormData) => Promise<RegisterState>
  send?: typeof sendToPortolan
  goTo?: (address: string) => void
}

// A longer text would make the page slow; its findings show the lines around them instead.
const editableCharactersMax = 1_000_000

export function RegisterForm({
  org,
  csrf,
  api,
  action,
  send = sendToPortolan,
  goTo = open,
}: Props) {
  const [posted, submit] = useActionState(action, {})
  const [sent, setSent] = useState<RegisterState>()
  const [progress, setProgress] = useState<Progress>()
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { outcome, text } = sent ?? posted

  useEffect(() => {
    if (outcome && !progress) heading.current?.focus()
  }, [outcome, progress])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (progress) return
    const submission = submissionOf(new FormData(event.currentTarget))
    if (typeof submission === 'string') return setSent({ outcome: interrupted(submission) })
    setSent({})
    setProgress({ doing: 'checking' })
    const next = await send(submission, { org, csrf, onProgress: setProgress })
    if (next.kind === 'registered' && !next.already)
      return goTo(registrationPage(org, next.registration))
    setProgress(undefined)
    setSent({ outcome: next, text: await textOf(submission) })
  }

  /** Opens the text for correction, with the line selected. */
  function jump(line: number) {
    const area = form.current?.elements.namedItem('text')
    const paste = form.current?.querySelector<HTMLInputElement>('input[value="paste"]')
    if (!(area instanceof HTMLTextAreaElement) || !paste || text === undefined) return
    paste.click()
    if (area.value !== text) area.value = text
    const { start, end } = lineRange(text, line)
    area.focus()
    area.setSelectionRange(start, end)
    area.scrollTop = ((line - 4) * area.scrollHeight) / text.split('\n').length
  }

  return (
    <>
      {outcome && !progress && (
        <OutcomeView
          {...{ org, outcome, heading }}
          text={text ?? ''}
          {...(text && text.length <= editableCharactersMax ? { onJump: jump } : {})}
        />
      )}
      <form
        ref={form}
        className="register stack"
        action={submit}
        onSubmit={(event) => void onSubmit(event)}
        aria-label="Register a version"
      >
        <input type="hidden" name={csrfField} value={csrf} />
        <fieldset className="segments">
          <legend>Where is the description?</legend>
          <label>
            <input type="radio" name="source" value="file" defaultChecked /> File
          </label>
          <label>
            <input type="radio" name="source" value="paste" /> Paste
          </label>
          <label>
            <input type="radio" name="source" value="url" /> Address
          </label>
        </fieldset>
        <div className="panel panel-file">
          <FileField
            hint={`OpenAPI or Swagger in JSON or YAML, or a zip of several files; ${bytes(uploadBytesMax)} at most.`}
          />
        </div>
        <label className="field panel panel-paste">
          <span>Description</span>
          <textarea name="text" rows={14} spellCheck={false} autoComplete="off" wrap="off" />
        </label>
        <label className="field panel panel-url">
          <span>Address of the description</span>
          <input name="url" type="url" placeholder="https://" maxLength={2048} />
        </label>
        <div className="field-row">
          <div className="field">
            <label htmlFor="api">API slug (optional)</label>
            <input
              id="api"
              name="api"
              defaultValue={api}
              pattern="[a-z0-9]([a-z0-9\-]{0,61}[a-z0-9])?"
              title="Lower-case letters, digits and hyphens"
              aria-describedby="api-hint"
              autoComplete="off"
            />
            <small id="api-hint">Made from the title when empty.</small>
          </div>
          <div className="field">
            <label htmlFor="version">Version label (optional)</label>
            <input
              id="version"
              name="version"
              pattern="[A-Za-z0-9._+\-]{1,64}"
              title="Letters, digits, dots, hyphens, underscores and plus signs"
              aria-describedby="version-hint"
              autoComplete="off"
            />
            <small id="version-hint">Taken from the description when empty.</small>
          </div>
        </div>
        {progress && <ProgressView progress={progress} />}
        <p>
          <button className="primary" aria-disabled={progress !== undefined}>
            Register
          </button>
        </p>
      </form>
    </>
  )
}

/** What the form holds, or what is missing in words. */
function submissionOf(form: FormData): Submission | string {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const about = { api: text('api').trim(), version: text('version').trim() }
  if (form.get('source') === 'url') {
    const url = text('url').trim()
    return url ? { source: { url }, ...about } : 'Give the address of the description.'
  }
  if (form.get('source') === 'paste') {
    const pasted = text('text')
    return pasted.trim()
      ? { source: { bytes: new Blob([pasted]), pasted }, ...about }
      : 'Paste the description.'
  }
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return 'Choose a file that is not empty.'
  if (file.size > uploadBytesMax)
    return `The file has ${bytes(file.size)}; Portolan takes ${bytes(uploadBytesMax)} at most.`
  return { source: { bytes: file }, ...about }
}

async function textOf({ source }: Submission): Promise<string> {
  return 'url' in source ? '' : (source.pasted ?? source.bytes.text())
}

const open = (address: string) => location.assign(address)
