import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import type { ObjectValue } from './graphql-values.ts';
import { RequestError } from './request-error.ts';

/** CoerceVariableValues of the specification, compiled for one operation. */
export type CoerceVariables = (given: ObjectValue) => ObjectValue;

interface Variable {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly hasDefault: boolean;
  readonly defaultValue: unknown;
}

/** Finds the types and default values once; each request then only walks its own values. */
export function compileVariables(schema: GraphQLSchema, operation: OperationDefinitionNode): CoerceVariables {
  const variables: Variable[] = (operation.variableDefinitions ?? []).flatMap(
    ({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node);
      if (!isInputType(type)) return [];
      const hasDefault = defaultValue !== undefined;
      return [{ name: variable.name.value, type, hasDefault, defaultValue: valueFromAST(defaultValue, type) }];
    },
  );
  return (given) => {
    const coerced: ObjectValue = {};
    const faults: string[] = [];
    for (const variable of variables) {
      if (Object.hasOwn(given, variable.name) && given[variable.name] !== undefined) {
        coerced[variable.name] = coerce(variable, given[variable.name], faults);
      } else if (variable.hasDefault) {
        coerced[variable.name] = variable.defaultValue;
      } else if (isNonNullType(variable.type)) {
        faults.push(`La variable «\u00a0$${variable.name}\u00a0» manque.`);
      }
    }
    const [first, ...others] = faults;
    if (first !== undefined) throw new RequestError('BAD_USER_INPUT', first, { others });
    return coerced;
  };
}

function coerce({ name, type }: Variable, value: unknown, faults: string[]): unknown {
  return coerceInputValue(value, type, (path, _value, error) => {
    const place = ['$', name, ...path.map((key) => `.${key}`)].join('');
    if (faults.length < 5) faults.push(explain(place, error.message));
  });
}

/** The values themselves are never repeated: one of them may be a password. */
function explain(place: string, message: string): string {
  const missing = /^Field "(\w+)" of required type/.exec(message)?.[1];
  if (missing !== undefined) return `Dans «\u00a0${place}\u00a0», il manque «\u00a0${missing}\u00a0».`;
  const unknown = /^Field "(\w+)" is not defined/.exec(message)?.[1];
  if (unknown !== undefined) return `Dans «\u00a0${place}\u00a0», «\u00a0${unknown}\u00a0» n’existe pas.`;
  return `La valeur de «\u00a0${place}\u00a0» n’a pas la forme attendue.`;
}
