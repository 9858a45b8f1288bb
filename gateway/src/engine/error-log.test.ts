import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { federate } from '../test/federated.ts';
import { claims, contract, visa } from '../test/house.ts';

const house = federate(visa, contract, claims);

describe('errors', () => {
  test('of an entity are told at every place of the answer where it is', async () => {
    const { errors } = await house.run(
      '{ a: contract(id: "c1") { visa { secret } } b: contract(id: "c1") { visa { secret } } }',
    );
    expect(errors.map(({ path }) => path?.join('.')).sort()).toEqual(['a.visa.secret', 'b.visa.secret']);
  });

  test('nobody foresaw are told by a reference alone (S44), those that were meant for people as they are', async () => {
    const inside = 'insert into "identity" violates unique_email at /srv/app/src/sign-in.ts:3, node_modules/pg';
    const broken = federate({
      name: 'account',
      typeDefs: 'type Query { me: String rename: String }',
      resolvers: {
        Query: {
          me() {
            throw new GraphQLError(inside, { extensions: { code: '23505', stacktrace: [inside] } });
          },
          rename() {
            throw new GraphQLError('Ce nom est pris.', {
              extensions: { code: 'BAD_USER_INPUT', stacktrace: [inside] },
            });
          },
        },
      },
    });
    const { text, errors } = await broken.run('{ me rename }');
    expect(text).not.toMatch(/identity|unique|\/srv|node_modules|23505/);
    expect(errors).toEqual([
      {
        message: 'Erreur interne. Référence\u00a0: test.',
        path: ['me'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'test' },
      },
      { message: 'Ce nom est pris.', path: ['rename'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('a subgraph that is down leaves null and says what is missing', async () => {
    const { data, errors } = await house.run('{ contracts { id openClaims { id } } }', { down: ['claims'] });
    expect(data).toEqual({
      contracts: [
        { id: 'c1', openClaims: null },
        { id: 'c2', openClaims: null },
        { id: 'c3', openClaims: null },
      ],
    });
    expect(errors.map(({ path }) => path)).toEqual([0, 1, 2].map((index) => ['contracts', index, 'openClaims']));
    expect(errors[0]?.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'claims' });
  });

  test('root fields of other subgraphs are not touched by one that is down', async () => {
    const { data, errors } = await house.run('{ visa(id: "v1") { number } contract(id: "c1") { id } }', {
      down: ['visa'],
    });
    expect(data).toEqual({ visa: null, contract: { id: 'c1' } });
    expect(errors.map(({ path }) => path)).toEqual([['visa']]);
  });

  test('a field that took its neighbours with it in a subgraph is the only one told', async () => {
    const strict = federate({
      name: 'visa',
      typeDefs: 'type Query { refused: String! given: String! }',
      resolvers: {
        Query: {
          given: () => 'value',
          refused: () => {
            throw new GraphQLError('Connectez-vous pour continuer.', { extensions: { code: 'UNAUTHENTICATED' } });
          },
        },
      },
    });
    const { data, errors } = await strict.run('{ given refused }');
    expect([data, errors.map(({ path }) => path)]).toEqual([null, [['refused']]]);
  });
});
