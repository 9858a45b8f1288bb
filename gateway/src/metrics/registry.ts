/** Counts or adds up under label values, in the order in which the labels were declared. */
export type Count = (labels: readonly string[], by?: number) => void;
/** Observes one duration, in seconds. */
export type Observe = (labels: readonly string[], seconds: number) => void;
/** Values of a gauge at the moment it is read. */
export type Read = () => Iterable<readonly [labels: readonly string[], value: number]>;

interface Declaration {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
}

/** Metrics in the text format of Prometheus. Every label has few values: whoever calls sees to that. */
export interface Registry {
  counter(declaration: Declaration): Count;
  histogram(declaration: Declaration): Observe;
  gauge(declaration: Declaration, read: Read): void;
  text(): string;
}

/** Seconds; from a plan that needs no subgraph to the longest that a subgraph may take. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Observed {
  readonly labels: readonly string[];
  /** How many fell in each bucket and in none before it; the last is for what is above them all. */
  readonly counts: number[];
  sum: number;
}

export function createRegistry(): Registry {
  const metrics: (() => string)[] = [];
  const declare = ({ name, help }: Declaration, type: string, lines: () => string[]) =>
    metrics.push(() => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines(), ''].join('\n'));
  return {
    counter(declaration) {
      const { name, labels: names = [] } = declaration;
      const counts = new Map<string, { labels: readonly string[]; value: number }>();
      declare(declaration, 'counter', () =>
        [...counts.values()].map(({ labels, value }) => line(name, names, labels, value)),
      );
      return (labels, by = 1) => {
        const key = labels.join('\n');
        const known = counts.get(key);
        if (known) known.value += by;
        else counts.set(key, { labels, value: by });
      };
    },
    histogram(declaration) {
      const observed = new Map<string, Observed>();
      declare(declaration, 'histogram', () => [...observed.values()].flatMap((one) => linesOf(declaration, one)));
      return (labels, seconds) => {
        const key = labels.join('\n');
        const known = observed.get(key) ?? { labels, counts: [...BUCKETS, 0].map(() => 0), sum: 0 };
        observed.set(key, known);
        let bucket = 0;
        while (bucket < BUCKETS.length && seconds > (BUCKETS[bucket] ?? 0)) bucket += 1;
        known.counts[bucket] = (known.counts[bucket] ?? 0) + 1;
        known.sum += seconds;
      };
    },
    gauge(declaration, read) {
      const { name, labels: names = [] } = declaration;
      declare(declaration, 'gauge', () => [...read()].map(([labels, value]) => line(name, names, labels, value)));
    },
    text: () => metrics.map((write) => write()).join(''),
  };
}

function linesOf({ name, labels: names = [] }: Declaration, { labels, counts, sum }: Observed): string[] {
  let below = 0;
  const buckets = counts.map((count, index) => {
    below += count;
    const limit = BUCKETS[index] ?? '+Inf';
    return line(`${name}_bucket`, [...names, 'le'], [...labels, String(limit)], below);
  });
  return [...buckets, line(`${name}_sum`, names, labels, sum), line(`${name}_count`, names, labels, below)];
}

function line(name: string, names: readonly string[], labels: readonly string[], value: number): string {
  if (names.length === 0) return `${name} ${value}`;
  return `${name}{${names.map((label, index) => `${label}="${escaped(labels[index] ?? '')}"`).join(',')}} ${value}`;
}

const escaped = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"');
