import { federation } from '@module-federation/vite';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig, type UserConfigFnObject } from 'vite';
import packageJson from '../package.json' with { type: 'json' };
import { contractVersion, type SpaceManifest, type SpaceRole } from './contract.ts';
import { doorOrigin } from './env.ts';
import { persistedDocuments } from './persisted-documents.ts';

/** Shared once per page, and nothing else: a raw component library would not be tree-shaken. */
const platform = {
  react: packageJson.dependencies.react,
  'react-dom': packageJson.dependencies['react-dom'],
  'react-router': packageJson.dependencies['react-router'],
  '@trousseau/ui': packageJson.version,
  '@trousseau/space': packageJson.version,
};

interface SpaceOptions {
  /** Folder of the frontend and name in the registry: `tenant`. */
  name: string;
  /** Where the shell mounts it, without trailing slash: `/locataire`. */
  basePath: string;
  /** Who may enter. */
  role: SpaceRole;
  /** Port of `vite dev`, where the space runs alone. */
  port: number;
}

/**
 * The build of a space: `src/app.tsx` exposed as `./app`, in a folder that can live anywhere (relative base)
 * because the registry gives each version its own. The five shared packages are the shell's, never a second copy.
 * `vite dev` runs the space alone, without federation, against the door of this machine.
 */
export function spaceConfig({ name, basePath, role, port }: SpaceOptions): UserConfigFnObject {
  const manifest: SpaceManifest = { name, basePath, role, contractVersion, platform };
  return defineConfig(({ command }) => ({
    base: command === 'build' ? './' : '/',
    plugins: [
      ...common(),
      emitJson('space.json', manifest),
      command === 'build' &&
        federation({
          name,
          filename: 'remoteEntry.js',
          exposes: { './app': './src/app.tsx' },
          shared: shared((version) => ({ singleton: true, requiredVersion: version, import: false })),
          dts: false,
          bundleAllCSS: true,
          experiments: { externalRuntime: true },
        }),
    ],
    server: devServer(port),
    build: { ...build, rolldownOptions: { input: 'src/app.tsx' } },
  }));
}

/** The build of the shell: the one host, with every shared package inside and no remote known at build time (A13). */
export function shellConfig(): UserConfig {
  return defineConfig({
    plugins: [
      ...common(),
      emitJson('platform.json', { contractVersion, platform }),
      federation({
        name: 'shell',
        remotes: {},
        shared: shared((version) => ({ singleton: true, requiredVersion: version })),
        dts: false,
        experiments: { provideExternalRuntime: true },
      }),
    ],
    server: devServer(4100),
    build,
  });
}

const build = { target: 'es2022', cssMinify: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 } as const;

function common(): Plugin[] {
  return [react(), { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' } as Plugin, persistedDocuments()].flat();
}

function devServer(port: number) {
  const forwarded = ['/graphql', '/files', '/spaces', '/spaces.json'];
  return { port, strictPort: true, proxy: Object.fromEntries(forwarded.map((path) => [path, doorOrigin])) };
}

function shared<T>(describe: (version: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(platform).map(([name, version]) => [name, describe(version)]));
}

function emitJson(fileName: string, value: unknown): Plugin {
  return {
    name: `trousseau:${fileName}`,
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(value, null, 2)}\n` });
    },
  };
}
