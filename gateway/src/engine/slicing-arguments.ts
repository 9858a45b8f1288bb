import { type FieldNode, type GraphQLField, Kind } from 'graphql';
import type { ListSize } from './cost-directives.ts';
import { RequestError } from './request-error.ts';

/**
 * `requireOneSlicingArgument` of the cost directives specification: a list whose length is asked for is asked for once. A default
 * value asks for it too.
 *
 * @throws {RequestError} when none says how long the list is, or two do
 */
export function requireOneSlicingArgument(
  { slicingArguments, requiresOne }: ListSize,
  field: GraphQLField<unknown, unknown>,
  given: NonNullable<FieldNode['arguments']>,
): void {
  if (!requiresOne) return;
  const sent = slicingArguments.filter((name) =>
    given.some((argument) => argument.name.value === name && argument.value.kind !== Kind.NULL),
  );
  const byDefault = field.args.some(
    ({ name, defaultValue }) => slicingArguments.includes(name) && defaultValue != null,
  );
  if (sent.length === 1 || (sent.length === 0 && byDefault)) return;
  throw new RequestError(
    'SLICING_ARGUMENT_REQUIRED',
    `Dites combien de lignes de «\u00a0${field.name}\u00a0» vous voulez, par un seul de ces arguments\u00a0: ${slicingArguments.join(', ')}.`,
  );
}
