import type { Element, Nodes, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema, type Options as Allowed } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { safeAddress } from '../shell/safe-address.ts'

const elements = [
  'p br hr blockquote pre code kbd samp var',
  'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd',
  'strong b em i del s sub sup a',
  'table thead tbody tfoot tr th td details summary',
].flatMap((names) => names.split(' '))

const allowed: Allowed = {
  ...defaultSchema,
  tagNames: elements,
  attributes: {
    a: ['href', 'title'],
    code: [['className', /^language-[\w+-]+$/]],
    ol: ['start'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align', 'scope'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style', 'svg', 'math', 'iframe', 'object', 'template', 'title', 'textarea'],
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(imagesAsLinks)
  .use(rehypeSanitize, allowed)
  .use(linksCheckedHeadingsLowered)

/** The tree of a Markdown text from a stranger: allow-listed elements, checked links, no images. */
export function safeMarkdown(text: string): Root {
  return processor.runSync(processor.parse(text))
}

/** Nothing is loaded from elsewhere, so an image becomes the way to it. */
function imagesAsLinks() {
  return (tree: Root) =>
    everyElement(tree, (element) => {
      if (element.tagName !== 'img') return
      const { src, alt } = element.properties
      element.tagName = 'a'
      element.properties = { href: typeof src === 'string' ? src : '' }
      const text = typeof alt === 'string' && alt.trim() ? alt : 'image'
      element.children = [{ type: 'text', value: text }]
    })
}

function linksCheckedHeadingsLowered() {
  return (tree: Root) =>
    everyElement(tree, (element) => {
      const heading = /^h([1-6])$/.exec(element.tagName)
      // The page has its own h1 and h2.
      if (heading) element.tagName = `h${Math.min(Number(heading[1]) + 2, 6)}`
      if (element.tagName !== 'a') return
      const href = leadsElsewhere(element.properties.href)
      element.properties = href ? { href, rel: ['noopener', 'noreferrer', 'nofollow', 'ugc'] } : {}
    })
}

/** Only whole addresses: a relative one was meant for another site than this. */
function leadsElsewhere(href: unknown): string | undefined {
  return typeof href === 'string' ? safeAddress(href) : undefined
}

function everyElement(node: Nodes, visit: (element: Element) => void): void {
  if (node.type === 'element') visit(node)
  if ('children' in node) for (const child of node.children) everyElement(child, visit)
}
