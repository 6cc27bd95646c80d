/** Copies a text; the name says what, and the button says when it is done. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  return (
    <button type="button" className="link copy" aria-label={label} data-copy={text}>
      <span aria-live="polite">Copy</span>
    </button>
  )
}
