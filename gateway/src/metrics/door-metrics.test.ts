import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../test/account.ts';
import { type Door, openDoor } from '../test/door.ts';
import { claims, contract, visa } from '../test/house.ts';
import { serveMetrics } from './serve-metrics.ts';

const LISTED = 'query Contracts { contracts { id openClaims { id } } }';
const folder = mkdtempSync(join(tmpdir(), 'metrics-'));
let door: Door;
beforeAll(async () => {
  mkdirSync(join(folder, 'shell'));
  writeFileSync(
    join(folder, 'shell/persisted-documents.json'),
    JSON.stringify({ [`sha256:${hash('sha256', LISTED, 'hex')}`]: LISTED }),
  );
  const circuit = { failures: 2, restMs: 60_000 };
  door = await openDoor([createAccount(), visa, contract, claims], { shellDir: join(folder, 'shell'), circuit });
});
afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true });
});

const lines = () => door.gateway.metrics().split('\n');

test('requests are counted by the name of a published document, whatever strangers call theirs', async () => {
  await door.ask(LISTED);
  await door.ask('query Contracts_forged_4711 { contracts { id } }');
  await door.ask('{ nothing }');
  const text = door.gateway.metrics();
  expect(lines()).toEqual(
    expect.arrayContaining([
      'gateway_requests_total{operation="Contracts",kind="query",outcome="ok"} 1',
      'gateway_requests_total{operation="other",kind="query",outcome="ok"} 1',
      'gateway_requests_total{operation="other",kind="unknown",outcome="refused"} 1',
      'gateway_request_duration_seconds_count{operation="Contracts"} 1',
      'gateway_upstream_requests_total{subgraph="contract",outcome="ok"} 2',
      'gateway_upstream_duration_seconds_count{subgraph="claims"} 1',
      'gateway_in_flight 0',
      'gateway_operations_kept{front="/graphql"} 2',
      'gateway_operations_prepared{front="/graphql"} 2',
      'gateway_circuit_state{subgraph="claims"} 0',
      'gateway_open_streams 0',
      'gateway_supergraph_refused 0',
    ]),
  );
  expect(text).toMatch(/gateway_memory_bytes{kind="resident"} \d{7,}/);
  expect(text).toMatch(/gateway_event_loop_delay_seconds{quantile="0.99"} [\d.]+/);
  expect(text).not.toContain('forged');
});

test('a subgraph that fails is seen, and that it is left alone', async () => {
  door.subgraph('claims').mode = 'break';
  for (let index = 0; index < 2; index++) await door.ask(LISTED);
  expect(lines()).toEqual(
    expect.arrayContaining([
      'gateway_requests_total{operation="Contracts",kind="query",outcome="partial"} 2',
      'gateway_upstream_requests_total{subgraph="claims",outcome="failed"} 2',
      'gateway_upstream_requests_total{subgraph="claims",outcome="spared"} 1',
      'gateway_circuit_state{subgraph="claims"} 2',
    ]),
  );
});

test('they are read on a port of their own, on this machine, and not through the door (S72)', async () => {
  const server = serveMetrics(door.gateway.metrics, { host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port, address } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const [read, elsewhere, door404] = await Promise.all([
    fetch(`${url}/metrics`),
    fetch(`${url}/other`),
    fetch(`${door.url}/metrics`),
  ]);
  expect([address, read.status, elsewhere.status, door404.status]).toEqual(['127.0.0.1', 200, 404, 404]);
  expect(read.headers.get('content-type')).toContain('version=0.0.4');
  expect(await read.text()).toContain('# TYPE gateway_requests_total counter');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
