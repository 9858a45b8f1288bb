import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './house.ts';
import { PlainError } from './ports.ts';
import { run, runNode } from './run.ts';
import { say } from './terminal.ts';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * Finds a browser for the journeys: the one named by CHROMIUM_PATH, one that is installed, one that Playwright already
 * downloaded; otherwise installs Debian's package (as root) or lets Playwright download one.
 * @throws PlainError saying what to do when none can be had
 */
export async function findChromium(): Promise<string> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted && !existsSync(wanted)) throw new PlainError(`CHROMIUM_PATH is «${wanted}», and there is no such file.`);
  const found = [wanted, ...KNOWN_PLACES, downloaded()].find((path) => path && existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('installing Chromium (Debian’s package)…');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, quiet: true });
    const installed = KNOWN_PLACES.find((path) => existsSync(path));
    if (installed) return installed;
  }
  say('downloading Chromium…');
  await runNode(join(playwright(), 'cli.js'), ['install', 'chromium']);
  const path = downloaded();
  if (existsSync(path)) return path;
  throw new PlainError(
    'No Chromium was found and none could be installed. Install one, or name it: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}

function playwright(): string {
  return join(ROOT, 'packages/e2e/node_modules/playwright-core');
}

function downloaded(): string {
  const { chromium } = createRequire(import.meta.url)(playwright()) as { chromium: { executablePath(): string } };
  return chromium.executablePath();
}
