import { defineConfig, devices } from '@playwright/test'
import { runningInstance } from '../support/instance.ts'

const executablePath = process.env['PORTOLAN_BROWSER']
const isRoot = process.getuid?.() === 0

/** Set to a folder, pictures of the main pages are taken into it instead of tests being run. */
const pictures = process.env['PORTOLAN_PICTURES']

export default defineConfig({
  testDir: '.',
  testMatch: pictures ? 'pictures.ts' : '*.spec.ts',
  outputDir: '../../.portolan/test/browser',
  // One system serves them all.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  // A busy machine is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  // The file is named by PLAYWRIGHT_JSON_OUTPUT_FILE.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: runningInstance().portal,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
})
