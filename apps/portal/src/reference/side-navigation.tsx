import { overviewAt, operationAt, type Place } from './place.ts'
import { Method } from './method.tsx'
import type { Navigation } from './navigation.ts'
import { Path } from './path.tsx'

type Props = { navigation: Navigation; place: Place; current: string }

/** The operations around this one; other tags are links, so that the page stays light. */
export function SideNavigation({ navigation, place, current }: Props) {
  const { title, operations, left, id, others } = navigation
  const overview = overviewAt(place)
  return (
    <nav className="side" aria-label="Operations" id="operations">
      <a href={overview}>All operations</a>
      <h2>{title}</h2>
      <ul>
        {operations.map(({ slug, method, path, summary, deprecated }) => (
          <li key={slug}>
            <a
              href={operationAt(place, slug)}
              aria-current={slug === current ? 'page' : undefined}
              className={deprecated ? 'deprecated' : undefined}
            >
              <Method method={method} />
              <span>{summary ?? <Path path={path} />}</span>
            </a>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <a href={`${overview}#${id}`}>
          {left} more of {title}
        </a>
      )}
      {others.length > 0 && (
        <details>
          <summary>Other groups</summary>
          <ul>
            {others.map((other) => (
              <li key={other.id} className={other.isUnder ? 'under' : undefined}>
                <a href={`${overview}#${other.id}`}>
                  <span>{other.title}</span> <span className="quiet-text">{other.total}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}

/** To the operations before and after. */
export function Around({ navigation: { previous, next }, place }: Omit<Props, 'current'>) {
  if (!previous && !next) return null
  return (
    <nav className="around" aria-label="Before and after">
      {previous && (
        <a href={operationAt(place, previous.slug)} rel="prev">
          <span className="quiet-text">Before</span>
          <span>{previous.summary ?? `${previous.method} ${previous.path}`}</span>
        </a>
      )}
      {next && (
        <a href={operationAt(place, next.slug)} rel="next">
          <span className="quiet-text">Next</span>
          <span>{next.summary ?? `${next.method} ${next.path}`}</span>
        </a>
      )}
    </nav>
  )
}
