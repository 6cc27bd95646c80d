/**
 * The formats that JSON Schema and OpenAPI define and that can be told by looking, each with what it
 * demands of a text. Anything else fits.
 */
const formats: Record<string, (text: string) => boolean> = {
  date: isDate,
  time: isTime,
  'date-time'(text) {
    const [date = '', time = '', ...rest] = text.split(/t|\s/i)
    return rest.length === 0 && isDate(date) && isTime(time)
  },
  duration: (text) =>
    /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/.test(text),
  email: (text) =>
    text.length <= 320 && /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@/i.test(text)
      ? isHostname(text.slice(text.lastIndexOf('@') + 1)) && text.split('@').length === 2
      : false,
  hostname: isHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: (text) => /^[a-z][a-z0-9+.-]*:/i.test(text) && isReference(text) && isWholeUri(text),
  'uri-reference': isReference,
  'uri-template': (text) => /^([^\s"'<>\\^`{|}%]|%[0-9a-f]{2}|\{[^{}\s]+\})*$/i.test(text),
  uuid: (text) => /^(urn:uuid:)?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text),
  'json-pointer': (text) => /^(\/([^~/]|~0|~1)*)*$/.test(text),
  'relative-json-pointer': (text) => /^(0|[1-9]\d*)(#|(\/([^~/]|~0|~1)*)*)$/.test(text),
  regex: isExpression,
  byte: (text) => /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text),
}

/** And of a number. */
const numberFormats: Record<string, (value: number) => boolean> = {
  int32: (value) => Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31,
  int64: (value) => Number.isInteger(value),
}

const textLengthMax = 4_096

export function fitsFormat(format: string, value: string | number): boolean {
  if (typeof value === 'number')
    return Object.hasOwn(numberFormats, format) ? (numberFormats[format]?.(value) ?? true) : true
  if (value.length > textLengthMax || !Object.hasOwn(formats, format)) return true
  return formats[format]?.(value) ?? true
}

function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  const days = new Date(Date.UTC(2_000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
  return year !== '' && +month >= 1 && +month <= 12 && +day >= 1 && +day <= days
}

/** With its offset; the seconds may be a leap second. */
function isTime(text: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|[+-](\d\d):?(\d\d))$/i.exec(text)
  if (!parts) return false
  const [hour, minute, second] = parts.slice(1, 4).map(Number)
  const [, , , , , , offsetHour = '0', offsetMinute = '0'] = parts
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return false
  return (hour ?? 24) <= 23 && (minute ?? 60) <= 59 && (second ?? 60) <= 59
}

function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    text.split('.').every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label))
  )
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return (
    parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && +part <= 255)
  )
}

function isIpv6(text: string): boolean {
  const sides = text.split('::')
  if (sides.length > 2) return false
  const groups = sides.flatMap((side) => (side === '' ? [] : side.split(':')))
  const last = groups.at(-1) ?? ''
  const hasIpv4 = last.includes('.')
  if (hasIpv4 && !isIpv4(last)) return false
  const hexadecimal = hasIpv4 ? groups.slice(0, -1) : groups
  const count = hexadecimal.length + (hasIpv4 ? 2 : 0)
  if (!hexadecimal.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false
  return sides.length === 2 ? count <= 7 : count === 8
}

function isReference(text: string): boolean {
  return /^([\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i.test(text) && text.split('#').length <= 2
}

/** What follows the scheme is not empty, and an authority is one. */
function isWholeUri(text: string): boolean {
  const rest = text.slice(text.indexOf(':') + 1)
  if (rest === '') return false
  if (!rest.startsWith('//')) return !/[[\]]/.test(rest)
  const authority = rest.slice(2).split(/[/?#]/)[0] ?? ''
  return /^([\w\-.~!$&'()*+,;=:%]*@)?(\[[0-9a-f:.]+\]|[\w\-.~!$&'()*+,;=%]*)(:\d*)?$/i.test(
    authority,
  )
}

function isExpression(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp
  } catch {
    return false
  }
}
