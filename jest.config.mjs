/** Unit, workflow and contract tests share one transform; each kind is a project of its own. */
const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/scripts/jest-transform.mjs' },
  modulePathIgnorePatterns: ['/dist/', '/\\.next/', '/cdk\\.out/', '/\\.portolan/'],
}

const unitRoots = ['apps', 'packages', 'workflows', 'activities', 'infrastructure', 'specs']

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      roots: unitRoots.map((root) => `<rootDir>/${root}`),
      testMatch: ['**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'component',
      testEnvironment: 'jsdom',
      roots: ['<rootDir>/apps/portal'],
      testMatch: ['**/*.test.tsx'],
    },
  ],
}
