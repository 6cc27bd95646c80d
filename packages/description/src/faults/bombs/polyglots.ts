import { strToU8, zipSync } from 'fflate'
import { described, json, text, utf16, type Bomb } from './bomb.ts'

/** What is no description, or something else as well. */
export const polyglots: Bomb[] = [
  { what: 'nothing', given: text(''), rule: 'empty' },
  {
    what: 'a picture',
    given: text(Uint8Array.from([0x89, 0x50, 0x4e, 0x47])),
    rule: 'not-a-description',
  },
  {
    what: 'a page',
    given: text('<!DOCTYPE html><script>alert(1)</script>\n'),
    rule: 'unknown-specification',
  },
  {
    what: 'a page that is a description as well',
    given: text(described('x-page: "<script>alert(1)</script>"\n# --><script>alert(2)</script>\n')),
    rule: null,
  },
  {
    what: 'an archive that is named a description',
    given: text(zipSync({ 'api.yaml': strToU8(described('')) })),
    rule: 'not-a-description',
  },
  {
    what: 'a description with an archive behind it',
    given: text(
      Uint8Array.from([
        ...strToU8(described('')),
        ...zipSync({ 'api.yaml': strToU8(described('')) }),
      ]),
    ),
    rule: 'nul-character',
  },
  {
    what: 'JSON behind a mark of its bytes',
    given: text(`\uFEFF${json('"x-a": 1')}`),
    rule: 'byte-order-mark',
  },
  {
    what: 'two marks',
    given: text(`\uFEFF\uFEFF${json('"x-a": 1')}`),
    rule: 'json-syntax',
  },
  {
    what: 'UTF-16 with its mark',
    given: text(utf16(`\uFEFF${described('')}`, true)),
    rule: 'not-a-description',
  },
  {
    what: 'UTF-16 without a mark',
    given: text(utf16(described(''), false)),
    rule: 'nul-character',
  },
  { what: 'a NUL', given: text(described('x-a: "\0"\n')), rule: 'nul-character' },
  {
    what: 'bytes that are no UTF-8',
    given: text(Uint8Array.from([...strToU8(described('x-a: ')), 0xc3, 0x28])),
    rule: 'invalid-utf-8',
  },
  { what: 'half a surrogate, escaped', given: text(json(String.raw`"x-a": "\ud800"`)), rule: null },
  {
    what: 'YAML in the form of JSON',
    given: text(`{openapi: 3.1.1, info: {title: a, version: '1'}, paths: {}}`),
    rule: 'json-syntax',
  },
  {
    what: 'a tag that calls a function',
    given: text(described("x-a: !!js/function 'x'\n")),
    rule: 'not-json',
  },
  {
    what: 'two documents',
    given: text(`${described('')}---\n${described('')}`),
    rule: 'yaml-documents',
  },
  {
    what: 'text behind the end',
    given: text(`${json('"x-a": 1')} ${json('"x-a": 1')}`),
    rule: 'json-syntax',
  },
]
