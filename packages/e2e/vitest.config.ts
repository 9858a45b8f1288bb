import { defineConfig } from 'vitest/config';

// One house for all files, and some of them stop parts of it: one file at a time.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
