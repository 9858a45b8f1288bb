import type { Completer, Completing } from './completer.ts';
import { isObjectValue, type ObjectValue } from './graphql-values.ts';

interface Field {
  readonly key: string;
  readonly completer: Completer;
  readonly isScalar: boolean;
}

/**
 * CompleteValue of an object, field by field in the order of the selection. An object that has them in that order is completed where it
 * is; one that several subgraphs brought, or that misses some, is put together again.
 *
 * @param compile gives its fields by response key; called when such an object first appears: most members of a union never do
 */
export function completeObject(compile: () => readonly (readonly [key: string, completer: Completer])[]): Completer {
  let fields: readonly Field[] | undefined;
  const keys = new Set<string>();
  const compileFields = () => {
    const compiled = compile().map(([key, completer]) => ({ key, completer, isScalar: completer.isScalar === true }));
    for (const { key } of compiled) keys.add(key);
    return compiled;
  };
  return {
    complete(value, completing) {
      if (!isObjectValue(value)) return null;
      fields ??= compileFields();
      let position = 0;
      for (const key in value) {
        const field = fields[position];
        if (field?.key === key) {
          if (!completeField(field, value, completing)) return undefined;
          position += 1;
        } else if (keys.has(key)) break;
        else value[key] = undefined;
      }
      return position === fields.length ? value : inOrder(value, { fields, position, completing });
    },
    child(_value, key) {
      fields ??= compileFields();
      return fields.find((field) => field.key === key)?.completer;
    },
  };
}

/** Whether the field could be completed where it is; otherwise a null must take the object with it. */
function completeField({ key, completer, isScalar }: Field, object: ObjectValue, completing: Completing): boolean {
  const given = object[key];
  // Most of an answer's values, which nothing can be wrong with.
  if (isScalar && given !== null && given !== undefined) return true;
  const { path } = completing;
  path.push(key);
  const completed = completer.complete(given, completing);
  path.pop();
  if (completed === undefined) return false;
  if (completed !== given) object[key] = completed;
  return true;
}

interface Rest {
  readonly fields: readonly Field[];
  /** How many of them are complete. */
  readonly position: number;
  readonly completing: Completing;
}

function inOrder(object: ObjectValue, { fields, position, completing }: Rest): ObjectValue | undefined {
  const answer: ObjectValue = {};
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as Field;
    if (index >= position && !completeField(field, object, completing)) return undefined;
    answer[field.key] = object[field.key];
  }
  return answer;
}
