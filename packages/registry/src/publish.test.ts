import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from './content-hash.ts';
import { NotPublishable, publish, publishAll } from './publish.ts';
import { readHistory, readRegistry } from './registry-file.ts';
import { rollback } from './rollback.ts';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../../..', import.meta.url));
let copy: string;
let spacesDir: string;
let frontendsDir: string;

// A copy of the project's frontends, so that changing a sentence of one and building it disturbs nobody.
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'trousseau-registry-'));
  spacesDir = join(copy, 'spaces');
  frontendsDir = join(copy, 'frontends');
  for (const path of ['tsconfig.base.json', 'tsconfig.web.json', 'gateway/api.graphql']) {
    await cp(join(project, path), join(copy, path));
  }
  for (const name of ['shell', 'tenant', 'landlord']) {
    const from = join(project, 'frontends', name);
    await cp(from, join(frontendsDir, name), {
      recursive: true,
      filter: (path) => !/\/(node_modules|dist|gql)$/.test(path),
    });
    await symlink(join(from, 'node_modules'), join(frontendsDir, name, 'node_modules'));
    await build(name);
  }
}, 240_000);

afterAll(() => rm(copy, { recursive: true, force: true }));

test('a space that is changed, built and published alone leaves every other file byte for byte as it was', async () => {
  const place = { spacesDir, frontendsDir };
  const first = await publishAll({ ...place, environment: 'test' });
  const before = await fingerprints();

  await rewrite('tenant/src/messages/fr.json', (text) => `${text} `.replace(/: "(\p{Lu})/u, ': "★ $1'));
  await build('tenant');
  const second = await publish('tenant', place);

  const after = await fingerprints();
  const changed = [...before].filter(([path, hash]) => after.get(path) !== hash).map(([path]) => path);
  expect(changed.filter((path) => !path.startsWith('frontends/tenant/')).sort()).toEqual([
    'spaces/history.jsonl',
    'spaces/spaces.json',
  ]);
  expect(second.version).not.toBe(first['tenant']?.version);
  expect(await readRegistry(spacesDir)).toEqual({ environment: 'test', spaces: { ...first, tenant: second } });

  expect(await rollback('tenant', spacesDir)).toEqual(first['tenant']);
  expect((await readRegistry(spacesDir)).spaces['tenant']).toEqual(first['tenant']);
  expect((await readHistory(spacesDir)).map(({ verb, name }) => `${verb} ${name}`)).toEqual([
    'publish landlord',
    'publish tenant',
    'publish tenant',
    'rollback tenant',
  ]);
}, 120_000);

test('the same sources give the same version, and publishing it again writes nothing', async () => {
  const place = { spacesDir, frontendsDir };
  const once = await publish('landlord', place);
  const lines = (await readHistory(spacesDir)).length;
  await build('landlord');
  expect(await publish('landlord', place)).toEqual(once);
  expect(await readHistory(spacesDir)).toHaveLength(lines);
}, 120_000);

test('a space built with another series of React is refused by name, and what was live stays live', async () => {
  const before = await readRegistry(spacesDir);
  await rewrite('landlord/dist/space.json', (text) => text.replace('"react": "19.', '"react": "18.'));
  const refused = publish('landlord', { spacesDir, frontendsDir });
  await expect(refused).rejects.toThrow(NotPublishable);
  await expect(refused).rejects.toThrow(/landlord was built with react 18\..*, the platform shares 19\./);
  expect(await readRegistry(spacesDir)).toEqual(before);
});

test('a space that was never built, or never had another version, says so', async () => {
  await expect(publish('surveyor', { spacesDir, frontendsDir })).rejects.toThrow(/surveyor is not built/);
  await expect(rollback('landlord', spacesDir)).rejects.toThrow(/landlord has no earlier version/);
});

test('the shell and the spaces stay within their budgets, compressed', async () => {
  const html = await readFile(join(frontendsDir, 'shell/dist/index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => `shell/dist/${path}`);
  expect(await kibibytes(first), 'first load of the shell, ui and styles included').toBeLessThan(160);
  // Every page of a space, most of which nobody opens, and the reader of bank statements, which waits for one; its first screen alone
  // is asked to stay within 90 (ux.md).
  for (const [name, most] of [
    ['tenant', 100],
    ['landlord', 160],
  ] as const) {
    const files = (await filesOf(join(frontendsDir, name, 'dist'))).filter((path) => /\.(?:js|css)$/.test(path));
    const paths = files.map((path) => `${name}/dist/${path}`);
    expect(await kibibytes(paths), `${name}, every page together`).toBeLessThan(most);
  }
});

async function kibibytes(paths: readonly string[]): Promise<number> {
  expect(paths.length).toBeGreaterThan(0);
  const sizes = await Promise.all(paths.map(async (path) => gzipSync(await readFile(join(frontendsDir, path))).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

async function build(name: string): Promise<void> {
  const cwd = join(frontendsDir, name);
  // The federation plugin stands aside where it believes to be under test; what is built here is the real thing.
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' };
  await run(process.execPath, ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts'], { cwd, env });
  await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], { cwd, env });
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  const file = join(frontendsDir, path);
  const text = await readFile(file, 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(file, change(text));
}

async function fingerprints(): Promise<Map<string, string>> {
  const paths = (await filesOf(copy)).filter(
    (path) => /^spaces\/|\/dist\//.test(path) && !path.includes('node_modules'),
  );
  const rows = paths.map(async (path): Promise<[string, string]> => {
    return [
      path,
      createHash('sha256')
        .update(await readFile(join(copy, path)))
        .digest('hex'),
    ];
  });
  return new Map(await Promise.all(rows));
}
