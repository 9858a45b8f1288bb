import { createInstance } from '@module-federation/runtime';
import * as core from '@module-federation/runtime/core';
import * as ui from '@trousseau/ui';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import packageJson from '../../package.json';
import * as space from '../index.ts';

const { dependencies, version } = packageJson;

// Spaces are built with `externalRuntime`: they take the runtime from here instead of carrying 20 kB of it each.
Object.assign(globalThis, { _FEDERATION_RUNTIME_CORE: core });

/**
 * The federation runtime with the shell's own copies of what is shared, the only ones on the page: a space's build leaves
 * them out (`import: false` in `vite.ts`). A module of its own, loaded with the first space and not with the home page.
 */
export const federation = createInstance({
  name: 'shell',
  remotes: [],
  shared: {
    react: share(dependencies.react, React),
    'react-dom': share(dependencies['react-dom'], ReactDom),
    '@trousseau/ui': share(version, ui),
    '@trousseau/space': share(version, space),
  },
});

function share(version: string, module: object) {
  const shareConfig = { singleton: true, requiredVersion: version, strictVersion: false };
  return { version, lib: () => module, scope: 'default', shareConfig };
}
