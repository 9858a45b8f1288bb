import { printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { federate } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';

const house = federate(visa, contract, claims);

test.each([
  '{ contracts { id ... @defer { openClaims { id } } } }',
  '{ contracts { id ...F @defer(label: "claims") } } fragment F on Contract { openClaims { id } }',
  'query ($later: Boolean! = true) { contracts { id ... @defer(if: $later, label: "a") { openClaims { id } } } }',
])('%s is answered in one piece, as it would be without', async (query) => {
  const { text, sent, errors } = await house.run(query);
  const plain = await house.run('{ contracts { id openClaims { id } } }');
  expect([JSON.parse(text), errors, sent.length]).toEqual([JSON.parse(plain.text), [], plain.sent.length]);
  expect(JSON.stringify(sent)).not.toContain('defer');
});

test.each([
  ['{ contracts { id @defer } }', /may not be used on FIELD/],
  ['{ contracts { ... @defer(if: 1) { id } } }', /Boolean/],
  ['query ($l: String) { contracts { ... @defer(label: $l) { id } } }', /written out/],
  ['{ contracts { ... @defer(label: "a") { id } ... @defer(label: "a") { id } } }', /label "a"/],
  ['mutation { ... @defer { renewVisa(id: "v1") { id } } }', /Mutation/],
])('%s is refused', async (query, message) => {
  await expect(house.run(query)).rejects.toThrow(message);
});

test('the schema says that it is known, and that nothing is deferred', async () => {
  expect(printSchema((await house.engine).supergraph.schema)).toMatch(/in one piece\.\s+"""\s+directive @defer\(/);
});
