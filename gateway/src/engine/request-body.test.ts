import { expect, test } from 'vitest';
import { compileBody } from './request-body.ts';

const node = {
  kind: 'Fetch',
  serviceName: 'visa',
  operation: 'query($a:Int,$b:String){x(a:$a,b:"\\"")}',
  variableUsages: ['a', 'b'],
} as const;

test('the body is the same JSON as if it were serialised whole', () => {
  const body = compileBody({ ...node, variableUsages: [...node.variableUsages], operationName: 'Q' })(
    { a: 1, b: 'é"', c: 2 },
    new Map([['representations', { all: [{ id: '1' }] }]]),
  );
  expect(JSON.parse(body)).toEqual({
    query: node.operation,
    operationName: 'Q',
    variables: { a: 1, b: 'é"', representations: [{ id: '1' }] },
  });
});

test('an absent variable stays absent and a null stays null', () => {
  expect(JSON.parse(compileBody({ ...node, variableUsages: [...node.variableUsages] })({ b: null }))).toEqual({
    query: node.operation,
    variables: { b: null },
  });
  expect(JSON.parse(compileBody({ ...node, variableUsages: [] })({ b: null }))).toEqual({ query: node.operation });
});
