import { existsSync } from 'node:fs';

const knownPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of the tests: CHROMIUM_PATH when set, else the first one found in the usual places. Throws when there is none. */
export function chromiumPath(): string {
  const asked = process.env['CHROMIUM_PATH'];
  const found = asked ?? knownPaths.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error('No Chromium found: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  }
  return found;
}
