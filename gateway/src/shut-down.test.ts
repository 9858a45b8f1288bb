import { Agent, request } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { shutDown } from './shut-down.ts';
import { createAccount } from './test/account.ts';
import { type Door, openDoor } from './test/door.ts';
import { visa } from './test/house.ts';

let held: (() => void)[] = [];
const slow = {
  ...visa,
  resolvers: { ...visa.resolvers, Query: { visas: () => new Promise((resolve) => held.push(() => resolve([]))) } },
};
let door: Door;
const agent = new Agent({ keepAlive: true });
afterEach(async () => {
  held = [];
  agent.destroy();
  await door.close();
});

/** Over connections that are kept, as a balancer does. */
function ask(query: string) {
  const { hostname, port } = new URL(door.url);
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  return new Promise<string>((resolve, reject) => {
    request({ hostname, port, path: '/graphql', method: 'POST', agent, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve(text);
    })
      .on('error', reject)
      .end(body);
  });
}

test('what runs is finished, on connections that are kept too, and nothing new is accepted', async () => {
  door = await openDoor([createAccount(), slow]);
  const running = [ask('{ visas { id } }'), ask('{ visas { number } }')];
  await ask('{ passwordRule }');
  await vi.waitFor(() => expect(held).toHaveLength(2), 5000);
  const stopped = shutDown(door.server, door.gateway, 5000);
  await expect(fetch(`${door.url}/readyz`)).rejects.toThrow();
  for (const release of held) release();
  const answers = (await Promise.all(running)).map((text) => JSON.parse(text));
  expect(answers).toEqual([{ data: { visas: [] } }, { data: { visas: [] } }]);
  expect(await stopped).toBe(true);
});

test('what does not finish in time is given up, is answered, and ends at the subgraph', async () => {
  door = await openDoor([createAccount(), slow]);
  const running = ask('{ visas { id } }');
  await vi.waitFor(() => expect(held).toHaveLength(1), 5000);
  expect(await shutDown(door.server, door.gateway, 100)).toBe(false);
  expect(await running).toContain('SUBGRAPH_UNAVAILABLE');
  await vi.waitFor(() => expect(door.subgraph('visa').abandoned).toBe(1), 5000);
});
