type Props = { given: string | undefined; rows?: number }

/** Why somebody does what others will ask about. */
export function ReasonField({ given, rows = 2 }: Props) {
  return (
    <label className="field">
      <span>Reason</span>
      <textarea
        name="reason"
        rows={rows}
        required
        minLength={3}
        maxLength={2000}
        defaultValue={given}
      />
    </label>
  )
}
