import { fileURLToPath } from 'node:url';
import { federation } from '@module-federation/vite';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig, type UserConfigFnObject } from 'vite';
import packageJson from '../package.json' with { type: 'json' };
import { contractVersion, type SpaceManifest, type SpaceRole } from './contract.ts';
import { doorOrigin } from './env.ts';
import { persistedDocuments } from './persisted-documents.ts';

/**
 * Shared once per page, and nothing else: what is shared is not tree-shaken. The router is shared too, but through
 * `@trousseau/space` (see `router.ts`), because whole it weighs more than React.
 */
const platform = {
  react: packageJson.dependencies.react,
  'react-dom': packageJson.dependencies['react-dom'],
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
      wholePlatform(),
      command === 'build' && routerOfTheShell(),
      command === 'build' &&
        federation({
          name,
          filename: 'remoteEntry.js',
          exposes: { './app': './src/app.tsx' },
          shared: shared((version) => ({ singleton: true, requiredVersion: version, import: false })),
          dts: false,
          bundleAllCSS: true,
          disableSnapshot: true,
          experiments: { externalRuntime: true },
        }),
    ],
    server: devServer(port),
    build: { ...build, rolldownOptions: { input: 'src/app.tsx' } },
  }));
}

/**
 * The build of the shell: an ordinary application. It hosts the spaces through the federation runtime alone
 * (`loader/federation.ts`), so the plugin's wrappers weigh on nobody who only reads the home page.
 */
export function shellConfig(): UserConfig {
  return defineConfig({
    plugins: [...common(), emitJson('platform.json', { contractVersion, platform })],
    define: { ENV_TARGET: '"web"', FEDERATION_OPTIMIZE_NO_SNAPSHOT_PLUGIN: 'true' },
    resolve: { alias: [{ find: /^react-router$/, replacement: productionRouter }] },
    server: devServer(4100),
    build,
  });
}

/** react-router's package entry is its development build, whatever the mode. */
const productionRouter = fileURLToPath(import.meta.resolve('react-router')).replace('/development/', '/production/');

/** Pages write `from 'react-router'`; in a space's build these names come from the shell's one copy. */
function routerOfTheShell(): Plugin {
  let sources = '';
  return {
    name: 'trousseau:router-of-the-shell',
    enforce: 'pre',
    configResolved({ root }) {
      sources = `${root}/src/`;
    },
    transform: (code, id) =>
      id.startsWith(sources) ? code.replaceAll("from 'react-router'", "from '@trousseau/space'") : undefined,
  };
}

const build = { target: 'es2022', cssMinify: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 } as const;

function common(): Plugin[] {
  return [
    react(),
    { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' } as Plugin,
    persistedDocuments(),
  ].flat();
}

function devServer(port: number) {
  const forwarded = ['/graphql', '/files', '/spaces', '/spaces.json'];
  // The door answers its own pages only: what Vite forwards says it comes from there.
  const proxy = { target: doorOrigin, headers: { origin: doorOrigin } };
  return { port, strictPort: true, proxy: Object.fromEntries(forwarded.map((path) => [path, proxy])) };
}

function shared<T>(describe: (version: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(platform).map(([name, version]) => [name, describe(version)]));
}

/**
 * The federation plugin expects of the shell only the exports it has seen by the first lull of the parse; on a busy
 * machine that comes too soon, and a build fails or differs. The entry, always seen first, asks for everything.
 */
function wholePlatform(): Plugin {
  const requests = Object.keys(platform).map((name) => `import(${JSON.stringify(name)});`);
  return {
    name: 'trousseau:whole-platform',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('/src/app.tsx') ? `${code}\nif (false) { ${requests.join(' ')} }\n` : null),
  };
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
