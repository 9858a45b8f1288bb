import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import type { ObjectValue } from '../engine/graphql-values.ts';
import { fakeData } from '../test/fake-data.ts';
import { documentOf, type TestSubgraph } from '../test/federated.ts';
import { benchSubgraphs } from './graph.ts';
import type { RecordedCall } from './messages.ts';

// The process of all subgraphs. Each answer is made once and then repeated, so that what is measured is who asks.
/** A token says who opens the session: `LANDLORD-3`. */
function sessionOf(body: string): string {
  const { token } = JSON.parse(body) as { token: string };
  const [role] = token.split('-');
  return JSON.stringify({
    caller: { kind: 'PERSON', identityId: token, spaceId: 's1', role, spaceStatus: 'ACTIVE', sessionId: 'x1' },
  });
}

/** While recording, answers wait this long, so that calls that follow one another are told from those made together. */
const WAVE_MS = 300;
let recorded: RecordedCall[] | undefined;
let recordingSinceMs = 0;
process.on('message', (message: 'record' | 'recorded') => {
  if (message === 'recorded') process.send?.({ recorded });
  recorded = message === 'record' ? [] : undefined;
  recordingSinceMs = performance.now();
});

const urls: Record<string, string> = {};
for (const subgraph of benchSubgraphs()) urls[subgraph.name] = await serve(subgraph);
process.send?.({ urls });
process.on('disconnect', () => process.exit());

async function serve(subgraph: TestSubgraph): Promise<string> {
  const answer = createAnswer(subgraph);
  const answers = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString();
      if (recorded && request.url === '/graphql')
        recorded.push({
          subgraph: subgraph.name,
          body,
          wave: Math.floor((performance.now() - recordingSinceMs) / WAVE_MS),
        });
      const known =
        request.url === '/internal/session'
          ? Buffer.from(sessionOf(body))
          : (answers.get(body) ?? (await answer(body)));
      if (answers.size < 1000) answers.set(body, known);
      const reply = () => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': known.length });
        response.end(known);
      };
      if (recorded) setTimeout(reply, WAVE_MS);
      else reply();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function createAnswer(subgraph: TestSubgraph): (body: string) => Promise<Buffer> {
  const schema = buildSubgraphSchema([{ typeDefs: documentOf(subgraph) }]);
  const fake = fakeData(schema, { items: 20, nullEvery: 0 });
  return async (body) => {
    const { query, variables = {} } = JSON.parse(body) as { query: string; variables?: ObjectValue };
    const answered = await execute({ schema, document: parse(query), variableValues: variables, ...fake });
    return Buffer.from(JSON.stringify(answered));
  };
}
