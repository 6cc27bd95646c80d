/** Viewers of which the bench serves the bundle for browsers; nothing that they would import is needed. */
const bundled = ['redoc', '@scalar/api-reference', 'swagger-ui-dist']

export const hooks = {
  readPackage(manifest) {
    if (bundled.includes(manifest.name)) {
      manifest.dependencies = {}
      manifest.peerDependencies = {}
    }
    // It reports errors of Lighthouse to its makers, and only when asked to; we do not ask.
    if (manifest.name === 'lighthouse') delete manifest.dependencies['@sentry/node']
    return manifest
  },
}
