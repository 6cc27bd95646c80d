/** A token of HTTP, the name of a header. */
const token = String.raw`[!#$%&'*+\-.^_\x60|~\w]+`

/** The grammar of section "Runtime Expressions": all its repetitions are of single characters. */
const expression = new RegExp(
  String.raw`^\$(?:url|method|statusCode|(?:request|response)\.(?:header\.${token}|query\.[^]+|path\.[^]+|body(?:#(?:/[^]*)?)?))$`,
)

const lengthMax = 5_000

/** Whether a text such as `$request.body#/url` is a runtime expression. */
export const isRuntimeExpression = (text: string): boolean =>
  text.length <= lengthMax && expression.test(text)

/** The texts in braces of a template such as `https://{$request.query.host}/hook`. */
export const expressionsIn = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]*)\}/g)].map(([, text = '']) => text)
