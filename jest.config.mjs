/** Unit, workflow and contract tests share one transform; each kind is a project of its own. */
const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/scripts/jest-transform.mjs' },
  modulePathIgnorePatterns: ['/dist/', '/\\.next/', '/cdk\\.out/', '/\\.portolan/'],
}

/** What crosses packages has a folder of its own under `tests/`, and is run one file after another. */
const crossing = ['workflows', 'integration', 'contract', 'faults', 'bundles', 'cli', 'deploy']

const unitRoots = [
  'apps',
  'packages',
  'workflows',
  'activities',
  'infrastructure',
  'specs',
  'tests/load',
]

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
    ...crossing.map((folder) => ({
      ...shared,
      displayName: folder,
      testEnvironment: 'node',
      roots: [`<rootDir>/tests/${folder}`],
      testMatch: ['**/*.test.ts'],
    })),
  ],
}
