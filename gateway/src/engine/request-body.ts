import type { BatchFetchNode, FetchNode } from '@graphql-hive/router-query-planner';
import type { ObjectValue } from './graphql-values.ts';
import type { Representations } from './representations.ts';

/** What a request asks about, by variable name. */
export type ByVariable = ReadonlyMap<string, Pick<Representations, 'all'>>;

/** Writes the JSON body of a request to a subgraph. */
export type WriteBody = (variables: ObjectValue, representations?: ByVariable) => string;

/** Serialises a fetch once, up to its variables. */
export function compileBody({ operation, operationName, variableUsages = [] }: FetchNode | BatchFetchNode): WriteBody {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const head = `{"query":${JSON.stringify(operation)}${name}`;
  return (variables, representations) => {
    if (variableUsages.length === 0 && !representations) return `${head}}`;
    const used: ObjectValue = {};
    for (const variable of variableUsages) used[variable] = variables[variable];
    representations?.forEach(({ all }, variable) => {
      used[variable] = all;
    });
    return `${head},"variables":${JSON.stringify(used)}}`;
  };
}
