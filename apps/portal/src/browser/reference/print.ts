/** On paper nothing can be opened, so all of it is; afterwards it is as it was. */
export function openForPrint(): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    const main = document.querySelector('main')
    opened = [
      ...(main?.querySelectorAll<HTMLDetailsElement>('details:not([open], [data-menu])') ?? []),
    ]
    for (const details of opened) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
    opened = []
  })
}
