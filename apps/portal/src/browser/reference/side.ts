/** In a long list beside the page, the place of the page is in view. */
export function showPlace(): void {
  const side = document.querySelector<HTMLElement>('nav.side')
  const current = side?.querySelector<HTMLElement>('[aria-current]')
  if (!side || !current || side.scrollHeight <= side.clientHeight) return
  const above = current.getBoundingClientRect().top - side.getBoundingClientRect().top
  side.scrollTop += above - side.clientHeight / 2
}
