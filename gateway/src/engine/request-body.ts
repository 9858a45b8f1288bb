import type { BatchFetchNode, FetchNode } from '@graphql-hive/router-query-planner';
import type { ObjectValue } from './graphql-values.ts';

/** Writes the JSON body of a request to a subgraph; `representations` are JSON texts by variable name. */
export type WriteBody = (variables: ObjectValue, representations?: ReadonlyMap<string, string>) => string;

/** Serialises a fetch once, around its variables. */
export function compileBody({ operation, operationName, variableUsages = [] }: FetchNode | BatchFetchNode): WriteBody {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const head = `{"query":${JSON.stringify(operation)}${name}`;
  const keys = variableUsages.map((variable) => [variable, `${JSON.stringify(variable)}:`] as const);
  return (variables, representations) => {
    const members: string[] = [];
    for (const [variable, key] of keys) {
      const value = variables[variable];
      if (value !== undefined) members.push(key + JSON.stringify(value));
    }
    for (const [variable, value] of representations ?? []) members.push(`${JSON.stringify(variable)}:${value}`);
    return members.length > 0 ? `${head},"variables":{${members.join(',')}}}` : `${head}}`;
  };
}
