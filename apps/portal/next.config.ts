import path from 'node:path'
import type { NextConfig } from 'next'

const repositoryRoot = path.resolve(import.meta.dirname, '../..')

const configuration: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: repositoryRoot,
  turbopack: { root: repositoryRoot },
  poweredByHeader: false,
  // Each answer has a nonce of its own, so that none is ever the same as one before.
  generateEtags: false,
  // Types are checked once, by `npm run types`, with the compiler of the whole repository.
  typescript: { ignoreBuildErrors: true },
  // Titles and descriptions are in the head from the start, for every reader.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // Set by the build, which makes these files.
  env: {
    PORTAL_SCRIPT: process.env['PORTAL_SCRIPT'] ?? '',
    PORTAL_TYPEFACE: process.env['PORTAL_TYPEFACE'] ?? '',
  },
  headers: () =>
    Promise.resolve([
      {
        // Their names carry a hash.
        source: '/-/assets/:file',
        headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }],
      },
    ]),
  experimental: {
    authInterrupts: true,
    // A description of 5 MB, and what a multipart form puts around it.
    serverActions: { bodySizeLimit: '6mb' },
  },
}

export default configuration
