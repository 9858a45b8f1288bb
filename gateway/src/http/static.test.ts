import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor } from '../test/door.ts';

const folder = mkdtempSync(join(tmpdir(), 'static-'));
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
write('shell/index.html', '<title>Trousseau</title>');
write('shell/assets/app-1.js', 'run()');
write('shell/assets/app-1.js.br', 'compressed');
write('shell/assets/app-1.js.map', '{}');
write('shell/favicon.svg', '<svg/>');
write('shell/.env', 'secret');
write('secret.txt', 'secret');
write('spaces/spaces.json', '{"spaces":{}}');
write('spaces/history.jsonl', '{}');
write('spaces/tenant/v1/remoteEntry.js', 'export {}');

let door: Door;
let production: Door;
beforeAll(async () => {
  const dirs = { shellDir: join(folder, 'shell'), spacesDir: join(folder, 'spaces') };
  door = await openDoor([createAccount()], dirs);
  production = await openDoor([createAccount()], { ...dirs, mode: 'production' });
});
afterAll(async () => {
  await door.close();
  await production.close();
  rmSync(folder, { recursive: true });
});

/** By node:http, which sends a path as it is written. */
function get(
  path: string,
  {
    from = door,
    headers = {},
    method = 'GET',
  }: { from?: Door; headers?: Record<string, string>; method?: string } = {},
) {
  const { hostname, port } = new URL(from.url);
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
    request({ hostname, port, path, headers, method }, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

describe('the shell', () => {
  test.each(['/', '/inscription', '/locataire/demandes/42', '/verifier-un-visa/V12?x=1'])(
    'answers %s with its page, asked again each time',
    async (path) => {
      const { status, text, headers } = await get(path);
      expect([status, text, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        '<title>Trousseau</title>',
        'text/html; charset=utf-8',
        'no-cache',
      ]);
    },
  );

  test('keeps its assets for ever, compressed where the build did it', async () => {
    const plain = await get('/assets/app-1.js');
    expect([plain.text, plain.headers['content-type'], plain.headers['cache-control']]).toEqual([
      'run()',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    const brotli = await get('/assets/app-1.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect([brotli.text, brotli.headers['content-encoding'], brotli.headers['content-type']]).toEqual([
      'compressed',
      'br',
      'text/javascript; charset=utf-8',
    ]);
  });

  test('a file that did not change is 304, and HEAD has no body', async () => {
    const { headers } = await get('/favicon.svg');
    expect((await get('/favicon.svg', { headers: { 'if-none-match': String(headers['etag']) } })).status).toBe(304);
    expect(await get('/favicon.svg', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  test.each([
    '/assets/missing.js',
    '/missing.png',
    '/.env',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/app-1.js%00.png',
  ])('%s is no file: never a page in its place, never a file from elsewhere', async (path) => {
    const { status, text } = await get(path);
    expect(text).not.toContain('secret');
    expect(status).toBe(404);
  });

  test.each(['/graphiql', '/playground', '/altair', '/internal/session', '/events', '/metrics'])(
    '%s does not exist',
    async (path) => {
      expect((await get(path, { headers: { accept: 'text/html' } })).status).toBe(404);
    },
  );

  test('is not written to', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });
});

describe('the spaces', () => {
  test('a version never changes, the registry always may', async () => {
    expect((await get('/spaces/tenant/v1/remoteEntry.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/spaces.json')).headers['cache-control']).toBe('no-cache');
  });

  test('a space published while the door is open is served at once', async () => {
    write('spaces/tenant/v2/remoteEntry.js', 'export {}');
    expect((await get('/spaces/tenant/v2/remoteEntry.js')).status).toBe(200);
  });

  test.each([
    '/spaces/history.jsonl',
    '/spaces/tenant/v1/missing.js',
    '/spaces/tenant/v1',
    '/spaces/tenant/v1/../../history.jsonl',
  ])('%s is 404', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('headers (S70, S72)', () => {
  test('allow scripts of this site only, without eval, and previews of ourselves', async () => {
    const { headers } = await get('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toMatch(/frame-ancestors 'self'/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  test('promise HTTPS in production only, where source maps stay in the house', async () => {
    expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
    expect((await get('/', { from: production })).headers['strict-transport-security']).toContain('max-age=63072000');
    expect([
      (await get('/assets/app-1.js.map')).status,
      (await get('/assets/app-1.js.map', { from: production })).status,
    ]).toEqual([200, 404]);
  });

  test('production lets nobody choose the date', async () => {
    const { status } = await production.ask('{ caller }', { headers: { 'x-trousseau-now': '2027-01-01T00:00:00Z' } });
    expect(status).toBe(400);
  });
});
