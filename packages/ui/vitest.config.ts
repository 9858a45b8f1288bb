import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Builds the gallery once; the tests open it in a real browser.
    globalSetup: './harness/serve-gallery.ts',
    hookTimeout: 60_000,
    testTimeout: 60_000,
    fileParallelism: false,
  },
});
