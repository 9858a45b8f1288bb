import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The gallery is built, then opened in a real browser at three widths and in both themes.
  test: { include: ['src/**/*.test.ts'], hookTimeout: 120_000, testTimeout: 120_000 },
});
