import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { isMissing, problemOf } from './problem.ts';

const answer = (...graphQLErrors: object[]) => ({
  error: new CombinedError({ graphQLErrors: graphQLErrors as never[] }),
});

test('a complete answer is no problem', () => {
  expect(problemOf({})).toBeNull();
});

test('no answer at all is unreachable: nothing is known of what happened', () => {
  expect(problemOf({ error: new CombinedError({ networkError: new Error('cut') }) })).toMatchObject({
    kind: 'unreachable',
  });
});

test.each([
  ['NOT_FOUND', 'not-found'],
  ['FORBIDDEN', 'forbidden'],
  ['SCOPE_REQUIRED', 'forbidden'],
  ['UNAUTHENTICATED', 'signed-out'],
  ['BAD_USER_INPUT', 'failed'],
])('%s is %s', (code, kind) => {
  expect(problemOf(answer({ message: '', extensions: { code } }))?.kind).toBe(kind);
});

test('a block that failed is missing with what is under it, and its neighbours are there', () => {
  const problem = problemOf(
    answer({
      message: 'Erreur interne.',
      path: ['myContracts', 'nodes', 2, 'tenantAccount', 'months'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: '0199' },
    }),
  );
  expect(problem?.reference).toBe('0199');
  expect(isMissing(problem, 'myContracts.nodes.tenantAccount')).toBe(true);
  expect(isMissing(problem, 'myContracts.nodes.tenant')).toBe(false);
  expect(isMissing(problem, 'myContracts.totalCount')).toBe(false);
});
