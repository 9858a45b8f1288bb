import { parse, print, stripIgnoredCharacters } from 'graphql';
import { expect, test } from 'vitest';
import { conditionsOf, resolveConditions } from './resolve-conditions.ts';

const document = parse(`query ($a: Boolean!, $b: Boolean!, $c: Int) {
  x @include(if: $a) y(c: $c) @skip(if: $b) @kept { z @skip(if: true) } ... @include(if: $b) { w } ...F @skip(if: $a)
} fragment F on Query { v @include(if: $b) }`);
const resolved = (a: boolean, b: boolean) => stripIgnoredCharacters(print(resolveConditions(document, { a, b })));

test('the conditions of a document are the variables that decide its shape', () => {
  expect(conditionsOf(document)).toEqual(['a', 'b']);
});

test('what is left out is gone, what is left in has no condition any more', () => {
  expect(resolved(true, false)).toBe(
    'query($a:Boolean!$b:Boolean!$c:Int){x y(c:$c)@kept{__typename}}fragment F on Query{__typename}',
  );
  expect(resolved(false, true)).toBe('query($a:Boolean!$b:Boolean!$c:Int){...{w}...F}fragment F on Query{v}');
});
