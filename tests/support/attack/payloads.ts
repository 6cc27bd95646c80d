/**
 * Texts that run a script where somebody forgot to take them for text. Each calls the page's
 * `attacked` with the name of the field it stands in, written without quotes and spaces.
 */
const payloads: ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<svg onload=${call}></svg><svg><script>${call}</script></svg>`,
  (call) => `[press](javascript:${call}) ![picture](javascript:${call}) <javascript:${call}>`,
  (call) =>
    `[press](data:text/html;base64,${Buffer.from(`<script>${call}</script>`).toString('base64')})`,
  (call) => `&lt;script&gt;${call}&lt;/script&gt; &#x3C;img src=x onerror=${call}&#x3E;`,
  (call) => `</script><script>${call}</script>`,
  (call) => `"><img src=x onerror="${call}"> '><img src=x onerror='${call}'>`,
  (call) => `" autofocus tabindex="1" onfocus="${call}" onmouseover="${call}" x="`,
  (call) => `' autofocus tabindex='1' onfocus='${call}' onmouseover='${call}' x='`,
  (call) =>
    `<iframe srcdoc="<script>parent.${call}</script>"></iframe><iframe src="javascript:parent.${call}"></iframe>`,
  (call) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${call}&gt;">`,
  (call) => `<svg></p><style><a title="</style><img src=x onerror=${call}>">`,
  () =>
    `<style>@import 'https://elsewhere.example/a.css'; * { background: url(https://elsewhere.example/b) }</style><p style="background: url(https://elsewhere.example/c)">styled</p>`,
  (call) => `</title></textarea></noscript></style></template></xmp><img src=x onerror=${call}>`,
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  () =>
    `![watched](https://elsewhere.example/pixel.png) <img src="https://elsewhere.example/pixel.png" srcset="https://elsewhere.example/2x.png 2x">`,
  (call) =>
    `<a href="java&#x73;cript:${call}">press</a> <a href=" &#14; javascript:${call}">press</a> [press](java&Tab;script:${call}) [press][named]\n\n[named]: JaVaScRiPt:${call}`,
  (call) =>
    `<form action="javascript:${call}"><button formaction="javascript:${call}">press</button><input autofocus onfocus=${call}></form>`,
  (call) =>
    `<object data="data:text/html,<script>${call}</script>"></object><embed src="javascript:${call}">`,
  (call) =>
    `<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=javascript:${call}"><link rel="stylesheet" href="https://elsewhere.example/d.css">`,
  (call) =>
    `<details open ontoggle=${call}><summary>more</summary></details><video><source onerror=${call}></video><audio src=x onerror=${call}></audio>`,
  (call) => `<template><script>${call}</script></template><x-a onclick=${call} is="x">custom</x-a>`,
  () =>
    `<a id="document" name="cookie"></a><form id="attacked" name="getElementById"><input name="attributes"></form>`,
  (call) => `{{constructor.constructor('${call}')()}} \${${call}} <%= ${call} %> #{${call}}`,
  (call) =>
    `<!--><img src=x onerror=${call}>--> <![CDATA[<img src=x onerror=${call}>]]> <?xml <img src=x onerror=${call}> ?>`,
  (call) =>
    `\n\n\`\`\`html"onmouseover=${call}\n<img src=x onerror=${call}>\n\`\`\`\n\n| <img src=x onerror=${call}> | b |\n| --- | --- |\n| [press](javascript:${call}) | c |`,
  (call) =>
    `https://elsewhere.example/"onmouseover="${call} www.elsewhere.example/'onclick='${call}`,
  (call) =>
    `<svg><a xlink:href="javascript:${call}"><text>press</text></a><use href="data:image/svg+xml,<svg id='x' onload='${call}'/>#x"/><animate attributeName="href" values="javascript:${call}"/></svg>`,
  (call) => `\u2028${call}\u2029</pre></code><script>${call}</script>`,
]

const addresses: ((call: string) => string)[] = [
  (call) => `javascript:${call}`,
  (call) => `data:text/html,%3Cscript%3E${call}%3C/script%3E`,
  (call) => `JaVaScRiPt:${call}`,
  (call) => `vbscript:${call}`,
  (call) => `https://elsewhere.example/'onmouseover='${call}`,
  (call) => `blob:${call}`,
]

/** Whether a text is one that was given out. */
export const isPayload = (text: string): boolean =>
  /^[a-z-]+\.[\w$.-]+\.\d+ /i.test(text) || /attacked|elsewhere/.test(text)

export interface Attack {
  /** A text for a field that takes any. */
  text: (field: string) => string
  /** A text for a field that takes an address. */
  address: (field: string) => string
}

/** Gives out payloads in turn, and begins at another one for each `turn`; no two texts are the same. */
export function attackFrom(turn: number): Attack {
  let given = 0
  const pick = (list: ((call: string) => string)[], field: string): string =>
    list[(turn + given) % list.length]!(`attacked(/${field}.${given}/.source)`)
  return {
    text: (field) => `${field}.${++given} ${pick(payloads, field)}`,
    address: (field) => {
      given++
      return pick(addresses, field)
    },
  }
}

/** A regular expression that is a payload as well. */
export const hostilePattern = (field: string): string =>
  `^"><img src=x onerror=attacked\\(/${field}/.source\\)>`

/** Whom to ask, in every version of the specification. */
export const hostileContact = ({ text, address }: Pick<Attack, 'text' | 'address'>) => ({
  name: text('contact.name'),
  url: address('contact.url'),
  // What an address may hold before its @, an apostrophe among it.
  email: "x'onmouseover='attacked`contact.email`@elsewhere.example",
})
