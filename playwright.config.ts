import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// Away from the demo's own ports, so that both can run at once. The tests read these variables too.
process.env.E2E_PORT ??= '3100';
process.env.E2E_BACKEND_PORT ??= '7107';
process.env.E2E_READY_PORT ??= '7108';
process.env.E2E_FOLDER ??= join(
  __dirname,
  'node_modules/.cache/multicloud-ml/e2e',
);

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  testMatch: '**/*.test.ts',
  outputDir: 'node_modules/.cache/multicloud-ml/e2e-output',

  // The tests share one running app, and some of them change what it holds.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },

  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json']]
    : 'list',

  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    viewport: { width: 1440, height: 900 },
    // What fades in is there at once, so that colours are what they will be.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },

  webServer: {
    command: 'node scripts/e2e-server.mjs',
    url: `http://127.0.0.1:${process.env.E2E_READY_PORT}`,
    timeout: 5 * 60_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
