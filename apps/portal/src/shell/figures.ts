/** `1,223 operations`, `1 operation`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`
}

/** A size as people read it; 1 KB is 1,024 bytes. */
export function bytes(size: number): string {
  if (size < 1_024) return `${size} B`
  if (size < 1_024 ** 2) return `${rounded(size / 1_024)} KB`
  return `${rounded(size / 1_024 ** 2)} MB`
}

const rounded = (figure: number): number =>
  figure < 100 ? Math.round(figure * 10) / 10 : Math.round(figure)
