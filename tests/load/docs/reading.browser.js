// Runs in a page before anything of the page itself: when the page last did something, and how long it
// kept the reader waiting.
;(() => {
  const longTasks = []
  let mutatedAt = 0
  let scrolledAt = 0
  let paintedAt = 0

  new MutationObserver(() => (mutatedAt = performance.now())).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  addEventListener('scroll', () => (scrolledAt = performance.now()), true)
  observe('longtask', ({ startTime, duration }) => longTasks.push({ startTime, duration }))
  observe('largest-contentful-paint', ({ startTime }) => (paintedAt = startTime))

  /**
   * @param {string} selector what is to be read
   * @returns what the page did last, in ms since its navigation began; and whether that is in view
   */
  globalThis.portolanReading = (selector) => {
    const [navigation] = performance.getEntriesByType('navigation')
    const loadedAt = navigation?.loadEventEnd ?? 0
    const taskEnds = longTasks.map(({ startTime, duration }) => startTime + duration)
    return {
      isShown: loadedAt > 0 && isInView(document.querySelector(selector)),
      nowMs: performance.now(),
      settledMs: Math.max(mutatedAt, scrolledAt, paintedAt, loadedAt, ...taskEnds),
      largestPaintMs: paintedAt,
      blockingMs: longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    }
  }

  function observe(type, take) {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    })
  }

  function isInView(element) {
    if (!element) return false
    const { top, bottom, height } = element.getBoundingClientRect()
    return height > 0 && bottom > 0 && top < innerHeight
  }
})()
