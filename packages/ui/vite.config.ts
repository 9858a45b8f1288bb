import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The gallery alone; the package itself is never built, those who use it take its sources.
export default defineConfig({
  root: `${import.meta.dirname}/harness`,
  plugins: [react()],
  build: { outDir: `${import.meta.dirname}/dist`, emptyOutDir: true },
});
