import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@trousseau/local/house';
import { buildSchema, type GraphQLField, getNamedType, isUnionType } from 'graphql';

/** The graph as people see it, committed beside the door. */
export const graph = buildSchema(readFileSync(join(ROOT, 'gateway/api.graphql'), 'utf8'));

/** A mutation of the graph. @throws Error when there is none of that name */
export function mutation(name: string): GraphQLField<unknown, unknown> {
  const field = graph.getMutationType()?.getFields()[name];
  if (!field) throw new Error(`The graph has no mutation ${name}.`);
  return field;
}

/** Whether a mutation has a foreseen «no»; without one, a fragment on Refusal would be refused. */
export function canRefuse(name: string): boolean {
  const result = getNamedType(mutation(name).type);
  return isUnionType(result) && result.getTypes().some((member) => member.getInterfaces().length > 0);
}
