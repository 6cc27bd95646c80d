import { Code } from './code.tsx'
import type { SnippetDocument, SnippetLanguage } from './documentation.ts'
import { Heading } from './permalink.tsx'
import { Tabs } from './tabs.tsx'

const names: Record<SnippetLanguage, string> = {
  curl: 'curl',
  javascript: 'JavaScript',
  python: 'Python',
  go: 'Go',
  java: 'Java',
  csharp: 'C#',
  php: 'PHP',
  ruby: 'Ruby',
}

/** The call in the language of the reader, who chooses once for all pages. */
export function Snippets({ snippets }: { snippets: SnippetDocument[] }) {
  if (!snippets.length) return null
  return (
    <section className="snippets" aria-labelledby="call">
      <Heading level={2} id="call">
        Call it
      </Heading>
      <Tabs
        label="Languages"
        remember="language"
        tabs={snippets.map(({ language, code }) => ({
          id: `call-${language}`,
          name: names[language] ?? language,
          choice: language,
          content: <Code code={code} language={language} label={`Call in ${names[language]}`} />,
        }))}
      />
    </section>
  )
}
