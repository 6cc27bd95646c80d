/** Lenient decoding, to show where in the text a fault is. */
export const decodeLeniently = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)
