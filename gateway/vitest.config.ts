import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One graphql for our sources and for Apollo's, which ask for it in different ways.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000, isolate: false },
});
