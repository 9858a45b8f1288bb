// The one entry of every npm script. Needs nothing but Node ≥ 20 and npm: brings pnpm, installs when the lockfile
// changed, then hands over to packages/local under the Node version the dependencies were tested with.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PNPM = 'pnpm@12.21.0';
const BIN = join(ROOT, 'node_modules', '.bin');
const STAMP = join(ROOT, 'node_modules', '.trousseau-installed');
const COMMANDS = [
  'start',
  'dev',
  'test',
  'check',
  'reset',
  'vectors',
  'verify',
  'clock',
  'audit',
  'bench',
  'generate',
  'change-visa-key',
];
/** Oldest Node our dependencies accept, where no binary package of Node 24 fits (macOS). */
const OWN_NODE = [22, 22];

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function versionAtLeast(version, [major, minor]) {
  const [ownMajor, ownMinor] = version.replace('v', '').split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** What node_modules was made from: same stamp, nothing to install. */
function lockStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} `);
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(ROOT, name)));
  return hash.digest('hex');
}

function install() {
  const stamp = lockStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp && existsSync(BIN)) return;
  process.stdout.write('Installing the dependencies (about a minute the first time)…\n');
  // npm runs us through its own command line program, and npx lies beside it: no PATH is needed.
  const npx = process.env.npm_execpath ? join(dirname(process.env.npm_execpath), 'npx-cli.js') : '';
  const args = ['--yes', PNPM, 'install', '--frozen-lockfile'];
  const options = {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, CI: 'true', npm_config_update_notifier: 'false' },
  };
  const done = existsSync(npx) ? spawnSync(process.execPath, [npx, ...args], options) : spawnSync('npx', args, options);
  if (done.error) fail(`npx could not be run (${done.error.message}). Trousseau needs npm beside Node.`);
  if (done.signal) process.exit(130);
  if (done.status !== 0) fail('The dependencies could not be installed; what pnpm says is above.');
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
}

/** Node 24 from its binary package; otherwise the person's own, when it is recent enough. */
function chooseNode() {
  const packaged = join(BIN, 'node');
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;
  if (versionAtLeast(process.version, OWN_NODE)) return process.execPath;
  return fail(
    `No packaged Node 24 fits this machine (${process.platform} ${process.arch}), and its own Node is ${process.version}.\n` +
      `Install Node ${OWN_NODE.join('.')} or newer, for example from https://nodejs.org, and try again.`,
  );
}

/** Runs the command; every signal reaches it, and so does the death of npm, which leaves its children behind. */
function handOver(node, args) {
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'packages/local/src/cli.ts'), ...args],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  }
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
  child.on('error', (error) => fail(`${node} could not be run: ${error.message}`));
}

const [command, ...rest] = process.argv.slice(2);
if (!versionAtLeast(process.version, [20, 0])) fail(`Trousseau needs Node 20 or newer; this is ${process.version}.`);
if (!COMMANDS.includes(command)) fail(`Usage: node scripts/go.mjs ${COMMANDS.join(' | ')}`);
install();
handOver(chooseNode(), [command, ...rest]);
