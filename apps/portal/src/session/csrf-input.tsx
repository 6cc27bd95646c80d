import { csrfField } from './csrf-field.ts'

export function CsrfInput({ token }: { token: string }) {
  return <input type="hidden" name={csrfField} value={token} />
}
