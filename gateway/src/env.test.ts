import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

const complete = {
  TROUSSEAU_MODE: 'demonstration',
  PORT: '4000',
  PUBLIC_ORIGIN: 'http://localhost:4000/',
  TROUSSEAU_SIGNING_KEY: '{}',
  ACCOUNT_URL: 'http://127.0.0.1:4001',
  SMTP_URL: 'smtp://127.0.0.1:4026',
  BANK_URL: 'http://127.0.0.1:4027',
};

test('subgraphs are whoever has an address; the bank and the mail are not', () => {
  expect(readEnv(complete)).toMatchObject({
    mode: 'demonstration',
    port: 4000,
    publicOrigin: 'http://localhost:4000',
    subgraphUrls: { account: 'http://127.0.0.1:4001' },
    upstreamTimeoutMs: 5000,
    subgraphTimeoutsMs: {},
    circuit: { failures: 5, restMs: 5000 },
    spacesDir: undefined,
  });
});

test.each(['TROUSSEAU_MODE', 'PORT', 'PUBLIC_ORIGIN', 'TROUSSEAU_SIGNING_KEY'])(
  'without %s it does not start, and says so',
  (name) => {
    expect(() => readEnv({ ...complete, [name]: undefined })).toThrow(name);
  },
);

test('a mode that does not exist is refused', () => {
  expect(() => readEnv({ ...complete, TROUSSEAU_MODE: 'prod' })).toThrow('TROUSSEAU_MODE');
});

test('a subgraph may have a time of its own', () => {
  expect(readEnv({ ...complete, UPSTREAM_TIMEOUT_MS: '2000', VISA_TIMEOUT_MS: '9000' })).toMatchObject({
    upstreamTimeoutMs: 2000,
    subgraphTimeoutsMs: { visa: 9000 },
  });
});

test('labels of @override have a share in percent, and a slip of the pen is told', () => {
  expect(readEnv({ ...complete, OVERRIDE_LABELS: 'new-debts:25, beta:100' }).labelShares).toEqual({
    'new-debts': 25,
    beta: 100,
  });
  expect(() => readEnv({ ...complete, OVERRIDE_LABELS: 'beta:250' })).toThrow('OVERRIDE_LABELS');
});
