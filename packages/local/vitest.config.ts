import { defineConfig } from 'vitest/config';

// Its tests start servers of their own, which is what they are about.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
