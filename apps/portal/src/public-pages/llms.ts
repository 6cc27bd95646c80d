import { apiPage, documentationFile, versionPage } from '../addresses.ts'
import { excerpt } from '../markdown/excerpt.ts'

export type ListedApi = {
  org: string
  api: string
  title: string
  description?: string | undefined
  latestVersion?: string | undefined
}

/** An `llms.txt` over several APIs: each with the way to its own. */
export function llmsIndex(name: string, about: string, apis: ListedApi[]): string {
  const lines = apis.map(({ org, api, title, description, latestVersion }) => {
    const page = latestVersion
      ? documentationFile(org, api, latestVersion, 'llms.txt')
      : apiPage(org, api)
    const words = description ? `: ${inline(excerpt(description))}` : ''
    return `- [${inline(title)}](${page})${words}`
  })
  const [first] = apis.filter(({ latestVersion }) => latestVersion)
  const hint = first
    ? `\nEvery page of the documentation is Markdown too, at its address with \`.md\`, such as ${versionPage(first.org, first.api, first.latestVersion ?? '')}/overview.md.\n`
    : ''
  return `# ${inline(name)}\n\n> ${inline(about)}\n${hint}\n## APIs\n\n${lines.join('\n')}\n`
}

/** One line in which nothing of a stranger's becomes a link, a heading or a tag. */
const inline = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`)
    .trim()
