import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { globalSetup: ['../../packages/local/src/test-postgres.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
