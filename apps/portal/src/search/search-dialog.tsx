import { searchPage } from '../addresses.ts'
import { SearchIcon } from '../shell/icons.tsx'
import { SearchHints } from './search-hints.tsx'

/**
 * The search over everything, from every page: a link that the script turns into a dialog. Without it the
 * link leads to the page of the search.
 */
export function SearchTrigger({ org }: { org: string }) {
  return (
    <a className="search-trigger" href={searchPage(org)} data-search-open>
      <SearchIcon />
      <span>Search</span>
      <kbd data-search-keys="" suppressHydrationWarning />
    </a>
  )
}

export function SearchDialog({ org }: { org: string }) {
  return (
    <dialog className="search-dialog" aria-label="Search" data-search>
      <form action={searchPage(org)} role="search" className="search-field">
        <SearchIcon />
        <input
          name="q"
          inputMode="search"
          enterKeyHint="search"
          aria-label="Search APIs, operations, schemas and properties"
          placeholder="Search APIs, operations, schemas"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
        />
        <button type="button" className="quiet" data-search-close>
          Close
        </button>
      </form>
      <p className="search-status" role="status" data-search-status />
      <div
        id="search-list"
        className="search-list"
        role="listbox"
        aria-label="What was found"
        data-search-list
        hidden
      />
      <div className="search-hints" data-search-hints>
        <SearchHints />
      </div>
    </dialog>
  )
}
