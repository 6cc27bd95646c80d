/** How to ask. */
export function SearchHints() {
  return (
    <dl className="search-hint-list">
      <div>
        <dt>
          <code>refund</code>
        </dt>
        <dd>in operations, webhooks, schemas, properties and APIs; a typo is forgiven</dd>
      </div>
      <div>
        <dt>
          <code>api:payments</code>
        </dt>
        <dd>only in one API</dd>
      </div>
      <div>
        <dt>
          <code>method:post</code>
        </dt>
        <dd>only operations with this method</dd>
      </div>
      <div>
        <dt>
          <code>tag:"Credit notes"</code>
        </dt>
        <dd>only operations with this tag</dd>
      </div>
    </dl>
  )
}
