import { normaliseName } from '@trousseau/values/names';
import type { ShownParameter } from './parameters.tsx';

/**
 * The parameters in which every typed word stands, accents and case aside: in the name, the id, what it is about, a value or a source.
 * All of them while nothing is typed.
 */
export function findParameters<Parameter extends Searched>(
  parameters: readonly Parameter[],
  typed: string,
  groupName: (parameter: Parameter) => string,
): Parameter[] {
  const words = normaliseName(typed).split(' ');
  return parameters.filter((parameter) => {
    const { id, label, entries } = parameter;
    const told = entries.flatMap((entry) => [entry.words, entry.source]);
    const text = normaliseName([id, label, groupName(parameter), ...told].join(' '));
    return words.every((word) => text.includes(word));
  });
}

type Searched = Pick<ShownParameter, 'id' | 'label'> & {
  readonly entries: readonly { readonly words: string; readonly source: string }[];
};

/** Parameters by what they are about, in the order they come. */
export function groupsOf(parameters: readonly ShownParameter[]) {
  const byGroup = Map.groupBy(parameters, ({ group }) => group);
  return [...byGroup].map(([group, members]) => ({ group, members }));
}
