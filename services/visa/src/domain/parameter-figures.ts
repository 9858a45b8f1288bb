/** One figure of a parameter, by its place in the value: « I », « ceilingCents.IDF », or « » when the value is the figure. */
export interface ParameterFigure {
  readonly key: string;
  /** A whole number; 1 and 0 for yes and no. */
  readonly figure: number;
}

/** The figures of a value, in its order; lists and words are not figures and stay as they are written. */
export function figuresOf(value: unknown, key = ''): ParameterFigure[] {
  if (typeof value === 'number') return [{ key, figure: value }];
  if (typeof value === 'boolean') return [{ key, figure: value ? 1 : 0 }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => figuresOf(inner, key === '' ? name : `${key}.${name}`));
}

/**
 * A value with other figures in the same places: what an officer may propose. Null when a figure is missing, is not a whole number above
 * or equal to zero, or names a place the value does not have.
 */
export function withFigures(value: unknown, proposed: readonly ParameterFigure[]): unknown {
  const places = figuresOf(value).map(({ key }) => key);
  const given = new Map(proposed.map(({ key, figure }) => [key, figure]));
  const fits = places.length > 0 && given.size === places.length && proposed.length === places.length;
  if (!fits || !places.every((key) => isFigure(given.get(key)))) return null;
  return rebuilt(value, '', given);
}

function rebuilt(value: unknown, key: string, given: ReadonlyMap<string, number>): unknown {
  if (typeof value === 'number') return given.get(key);
  if (typeof value === 'boolean') return given.get(key) !== 0;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const inner = Object.entries(value).map(([name, part]) => [
    name,
    rebuilt(part, key === '' ? name : `${key}.${name}`, given),
  ]);
  return Object.fromEntries(inner);
}

const isFigure = (figure: number | undefined) => figure !== undefined && Number.isInteger(figure) && figure >= 0;
