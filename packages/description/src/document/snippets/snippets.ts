import {
  snippetLanguages,
  type SnippetDocument,
  type SnippetLanguage,
} from '../../documentation.ts'
import { buildCall, type CalledOperation } from './build-call.ts'
import type { HttpCall, Resolver } from './http-call.ts'
import { csharp } from './languages/csharp.ts'
import { curl } from './languages/curl.ts'
import { go } from './languages/go.ts'
import { java } from './languages/java.ts'
import { javascript } from './languages/javascript.ts'
import { php } from './languages/php.ts'
import { python } from './languages/python.ts'
import { ruby } from './languages/ruby.ts'

export type { CalledOperation } from './build-call.ts'
export type { Resolver } from './http-call.ts'

const languages: Record<SnippetLanguage, (call: HttpCall) => string> = {
  curl,
  javascript,
  python,
  go,
  java,
  csharp,
  php,
  ruby,
}

/** The call of an operation in each language; credentials in it are placeholders. */
export function snippetsOf(operation: CalledOperation, resolver: Resolver): SnippetDocument[] {
  const call = buildCall(operation, resolver)
  return snippetLanguages.map((language) => ({ language, code: languages[language](call) }))
}
