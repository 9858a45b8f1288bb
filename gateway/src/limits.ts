import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { CallerKind } from './credentials.ts';
import type { DocumentLimits } from './engine/parse-and-validate.ts';
import { RequestError } from './engine/request-error.ts';
import { TRYING_FIELDS } from './rates.ts';

/** What one document may ask. Our own screens stay at half of it; messages never tell a number (S36). */
export interface Limits {
  readonly tokens: number;
  /** Levels of fields; those below `__schema` and `__type` are judged by graphql-js's MaxIntrospectionDepthRule. */
  readonly depth: number;
  readonly aliases: number;
  readonly aliasesOfOneField: number;
  readonly directives: number;
  /** Fields once fragments are spread, which is what costs. */
  readonly fields: number;
  /** The same response key in one selection set, fragments spread. */
  readonly duplicates: number;
  /** Root fields that one operation may hold only once: those that try a secret (S07). */
  readonly onlyOnce: ReadonlySet<string>;
}

/** The limits of the door. */
export const LIMITS: Limits = {
  tokens: 4000,
  depth: 10,
  aliases: 50,
  aliasesOfOneField: 15,
  directives: 50,
  fields: 1000,
  duplicates: 40,
  onlyOnce: TRYING_FIELDS,
};

/** The most one operation may cost, by who asks, as `engine/estimate-cost.ts` counts: the dearest of our own screens is a third of it. */
export const COST_LIMITS: Readonly<Record<CallerKind, number>> = { anonymous: 200, person: 1500, partner: 1000 };

/** @throws {RequestError} when one operation may cost more than who asks may ask at once */
export function judgeCost(estimated: number, limit: number): void {
  if (estimated <= limit) return;
  const message = 'Cette opération demande trop à la fois. Demandez moins de lignes ou moins de détails.';
  throw new RequestError('COST_EXCEEDED', message);
}

/** What a selection set asks, fragments spread. */
interface Tally {
  depth: number;
  fields: number;
  directives: number;
  aliases: number;
  readonly aliasesByField: Map<string, number>;
  /** On this level only: how often each response key, and each field whatever its alias. */
  readonly keys: Map<string, number>;
  readonly names: Map<string, number>;
}

/** The judge of documents that the engine asks before it validates them. */
export function documentLimits(limits: Limits): DocumentLimits {
  return {
    maxTokens: limits.tokens,
    check(document) {
      const tallyOf = createTally(document, limits);
      for (const node of document.definitions) {
        if (node.kind === Kind.OPERATION_DEFINITION)
          judgeOperation(tallyOf(node.selectionSet), node.directives, limits);
        else if (node.kind === Kind.FRAGMENT_DEFINITION) tallyOf(node.selectionSet);
      }
    },
  };
}

function judgeOperation(tally: Tally, directives: readonly unknown[] = [], limits: Limits): void {
  judge({ ...tally, directives: tally.directives + directives.length }, limits);
  if (tally.depth > limits.depth) throw new RequestError('QUERY_TOO_DEEP', 'Le document descend trop profondément.');
  const tries = [...limits.onlyOnce].reduce((sum, name) => sum + (tally.names.get(name) ?? 0), 0);
  if (tries > 1) throw new RequestError('QUERY_REPEATED_FIELD', 'Cette opération ne se demande qu’une fois à la fois.');
}

function judge(tally: Tally, limits: Limits): void {
  const most = (counts: ReadonlyMap<string, number>) => Math.max(0, ...counts.values());
  if (tally.aliases > limits.aliases || most(tally.aliasesByField) > limits.aliasesOfOneField) {
    throw new RequestError(
      'QUERY_TOO_MANY_ALIASES',
      'Le document demande trop de fois la même chose sous d’autres noms.',
    );
  }
  if (tally.directives > limits.directives) {
    throw new RequestError('QUERY_TOO_MANY_DIRECTIVES', 'Le document porte trop de directives.');
  }
  if (tally.fields > limits.fields || most(tally.keys) > limits.duplicates) {
    throw new RequestError('QUERY_TOO_LARGE', 'Le document demande trop de champs.');
  }
}

type TallyOf = (selectionSet: SelectionSetNode) => Tally;

function createTally(document: DocumentNode, limits: Limits): TallyOf {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  // A fragment is tallied once, however often it is spread.
  const known = new Map<SelectionSetNode, Tally | 'open'>();
  const tallyOf: TallyOf = (selectionSet) => {
    const tally = known.get(selectionSet);
    if (tally === 'open')
      throw new RequestError('QUERY_FRAGMENT_CYCLE', 'Un fragment du document se contient lui-même.');
    if (tally !== undefined) return tally;
    known.set(selectionSet, 'open');
    const fresh = empty();
    for (const selection of selectionSet.selections) {
      fresh.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) addField(fresh, selection, tallyOf);
      else if (selection.kind === Kind.INLINE_FRAGMENT) addFragment(fresh, tallyOf(selection.selectionSet));
      else {
        addFragment(fresh, spread(fragments.get(selection.name.value), tallyOf));
        // At once: fragments that spread one another grow faster than a document does.
        judge(fresh, limits);
      }
    }
    judge(fresh, limits);
    known.set(selectionSet, fresh);
    return fresh;
  };
  return tallyOf;
}

function spread(fragment: FragmentDefinitionNode | undefined, tallyOf: TallyOf): Tally {
  return fragment ? tallyOf(fragment.selectionSet) : empty();
}

function addField(total: Tally, { name, alias, selectionSet }: FieldNode, tallyOf: TallyOf): void {
  const part = selectionSet ? tallyOf(selectionSet) : empty();
  const introspects = name.value === '__schema' || name.value === '__type';
  total.depth = Math.max(total.depth, 1 + (introspects ? 0 : part.depth));
  addCounts(total, part);
  total.fields += 1;
  count(total.keys, alias?.value ?? name.value, 1);
  count(total.names, name.value, 1);
  if (!alias) return;
  total.aliases += 1;
  count(total.aliasesByField, name.value, 1);
}

function addFragment(total: Tally, part: Tally): void {
  total.depth = Math.max(total.depth, part.depth);
  addCounts(total, part);
  for (const [key, times] of part.keys) count(total.keys, key, times);
  for (const [name, times] of part.names) count(total.names, name, times);
}

function addCounts(total: Tally, part: Tally): void {
  total.fields += part.fields;
  total.directives += part.directives;
  total.aliases += part.aliases;
  for (const [name, times] of part.aliasesByField) count(total.aliasesByField, name, times);
}

function count(counts: Map<string, number>, key: string, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

function empty(): Tally {
  return {
    depth: 0,
    fields: 0,
    directives: 0,
    aliases: 0,
    aliasesByField: new Map(),
    keys: new Map(),
    names: new Map(),
  };
}
