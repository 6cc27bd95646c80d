import type { Metadata } from 'next'

export { Forbidden as default } from '../frame/refusal-pages.tsx'

export const metadata: Metadata = { title: 'Not permitted' }
