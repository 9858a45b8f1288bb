import * as React from 'react';
import * as ReactDom from 'react-dom';
import * as ui from '@trousseau/ui';
import packageJson from '../../package.json';
import * as space from '../index.ts';

const { dependencies, version } = packageJson;

/** The shell's own copies, the only ones on the page: what a space's build leaves out (`import: false` in `vite.ts`). */
const shared = {
  react: { version: dependencies.react, lib: () => React },
  'react-dom': { version: dependencies['react-dom'], lib: () => ReactDom },
  '@trousseau/ui': { version, lib: () => ui },
  '@trousseau/space': { version, lib: () => space },
};

let host: ReturnType<typeof start> | null = null;

/** The federation runtime with the shared packages given; loaded when the first space is. */
export function federation() {
  host ??= start();
  return host;
}

async function start() {
  const [core, runtime] = await Promise.all([import('@module-federation/runtime/core'), import('@module-federation/runtime')]);
  // Spaces are built with `externalRuntime`: they take the runtime from here instead of carrying 20 kB of it each.
  Object.assign(globalThis, { _FEDERATION_RUNTIME_CORE: core });
  const entries = Object.entries(shared).map(([name, { version, lib }]) => {
    const shareConfig = { singleton: true, requiredVersion: version, strictVersion: false };
    return [name, { version, lib, scope: 'default', shareConfig }] as const;
  });
  return runtime.createInstance({ name: 'shell', remotes: [], shared: Object.fromEntries(entries) });
}
