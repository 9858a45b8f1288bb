import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    galleryUrl: string;
  }
}

const configFile = `${import.meta.dirname}/../vite.config.ts`;

/** Builds the gallery once for all tests and serves it; the port is the first free one. */
export async function setup(project: TestProject) {
  await build({ configFile, logLevel: 'error' });
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 4970, host: '127.0.0.1' } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The gallery is not served.');
  project.provide('galleryUrl', url);
  return () => server.close();
}
