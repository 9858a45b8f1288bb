import type { BatchFetchNode, FetchNode } from '@graphql-hive/router-query-planner';
import type { ObjectValue } from './graphql-values.ts';

/** Writes the JSON body of a request to a subgraph; `representations` are JSON texts by variable name, without their brackets. */
export type WriteBody = (
  variables: ObjectValue,
  representations?: ReadonlyMap<string, { readonly text: string }>,
) => string;

const NONE: ReadonlyMap<string, { readonly text: string }> = new Map();

/** Serialises a fetch once, around its variables. */
export function compileBody({ operation, operationName, variableUsages = [] }: FetchNode | BatchFetchNode): WriteBody {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const head = `{"query":${JSON.stringify(operation)}${name}`;
  const keys = variableUsages.map((variable) => [variable, `${JSON.stringify(variable)}:`] as const);
  return (variables, representations) => {
    let members = '';
    for (const [variable, key] of keys) {
      const value = variables[variable];
      if (value !== undefined) members += `,${key}${JSON.stringify(value)}`;
    }
    for (const [variable, { text }] of representations ?? NONE) members += `,${JSON.stringify(variable)}:[${text}]`;
    return members === '' ? `${head}}` : `${head},"variables":{${members.slice(1)}}}`;
  };
}
