import type { Metadata } from 'next'

export { NotFound as default } from '../frame/refusal-pages.tsx'

export const metadata: Metadata = { title: 'Not found' }
