/**
 * Asks the page of the search and takes its results over, so that the server alone knows how one looks.
 * @throws {Error} when the page does not answer
 */
export async function findResults(
  address: string,
  signal: AbortSignal,
): Promise<{ results: HTMLElement[]; said: string }> {
  const response = await fetch(address, { signal, headers: { accept: 'text/html' } })
  if (!response.ok) throw new Error(`the search answers ${response.status}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const answer = page.querySelector('[data-search-answer]')
  if (!answer) throw new Error('the search answers with another page')
  const results = [...answer.querySelectorAll<HTMLElement>('.search-result')].map((link, index) => {
    link.id = `search-option-${index}`
    link.setAttribute('role', 'option')
    return document.adoptNode(link)
  })
  return { results, said: answer.querySelector('[data-search-said]')?.textContent ?? '' }
}
