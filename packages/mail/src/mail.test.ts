import { expect, test } from '@jest/globals'
import { writeMail } from './mail.ts'

const mail = writeMail({
  subject: 'Tasks 1.1.0\r\nBcc: everyone@example.com',
  paragraphs: ['Tasks <script>alert(1)</script> & more', 'Two\nlines'],
  links: [
    { label: 'See "it"', url: 'https://portal.example/acme/tasks/changes/1.0.0..1.1.0?a=1&b="' },
  ],
})

test('a subject is one line, so that nobody adds a header', () =>
  expect(mail.subject).toBe('Tasks 1.1.0 Bcc: everyone@example.com'))
test('what people named is text in HTML', () =>
  expect(mail.html).toBe(
    '<p>Tasks &lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>\n<p>Two lines</p>\n' +
      '<p><a href="https://portal.example/acme/tasks/changes/1.0.0..1.1.0?a=1&amp;b=&quot;">See &quot;it&quot;</a></p>',
  ))
test('plain text says the same, addresses whole', () =>
  expect(mail.text).toBe(
    'Tasks <script>alert(1)</script> & more\n\nTwo lines\n\n' +
      'See "it": https://portal.example/acme/tasks/changes/1.0.0..1.1.0?a=1&b="\n',
  ))
test('a long subject is cut', () =>
  expect(writeMail({ subject: 'x'.repeat(500), paragraphs: [], links: [] }).subject).toHaveLength(
    150,
  ))
