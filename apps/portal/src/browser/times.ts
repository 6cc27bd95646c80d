import { inWords } from '../shell/moment.ts'

/** Says each moment in the reader's time zone; the server does not know it and says UTC. */
export function showLocalTimes(): void {
  const show = (root: ParentNode) => {
    for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-moment]')) {
      const said = inWords(time.dateTime, time.dataset['moment'] === 'day', undefined)
      if (time.textContent !== said) time.textContent = said
    }
  }
  show(document)
  // Pages that follow a registration or a review write new moments.
  new MutationObserver(() => show(document)).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['datetime'],
  })
}
