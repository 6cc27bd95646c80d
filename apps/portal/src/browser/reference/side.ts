/**
 * In a long list beside the page, the place of the page is in view. The observer tells where it lies once it
 * was laid out; asking for that would have the whole page laid out at once.
 */
export function showPlace(): void {
  const side = document.querySelector<HTMLElement>('nav.side')
  const current = side?.querySelector<HTMLElement>('[aria-current]')
  if (!side || !current) return
  const observer = new IntersectionObserver(
    ([entry]) => {
      observer.disconnect()
      if (!entry || entry.isIntersecting) return
      const above = entry.boundingClientRect.top - (entry.rootBounds?.top ?? 0)
      side.scrollTop += above - (entry.rootBounds?.height ?? 0) / 2
    },
    { root: side },
  )
  observer.observe(current)
}
