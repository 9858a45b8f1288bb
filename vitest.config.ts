import { defineConfig } from 'vitest/config';

// Each package says in its own vitest.config.ts what its tests need; packages/e2e runs apart, on a whole running house.
export default defineConfig({
  test: {
    projects: ['gateway', 'services/*', 'frontends/*', 'packages/*', '!packages/e2e'],
    globalSetup: ['packages/local/src/test-postgres.ts'],
  },
});
