import { type Machine, type Verdict, verdictOf } from './machine.ts';

/** One case of a rule: what goes in and what must come out, in the vocabulary of the vectors (euros, ISO days). */
export interface Vector {
  readonly id: string;
  readonly rule: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly derivation: string;
  readonly origin: string;
  /** The design decision the expectation rests on, when it does. */
  readonly decision?: string;
}

/** An adapter from the vocabulary of the vectors to the real function. It declares the fields it reads: `(input: { iban: string }) => …`. */
export type Rule = (input: never) => unknown;

/** Rule id → adapter. Each service exports its own as `rules` in `src/domain/rules.ts`. */
export type RuleTable = Readonly<Record<string, Rule>>;

/** What became of a vector: null when it passed, else what came out instead or the error that was thrown. */
export interface Failure {
  readonly vector: Vector;
  readonly actual: unknown;
}

/** Euros of a vector in cents; throws when they are not a whole number of cents. */
export function centsOf(euros: number): number {
  const cents = Math.round(euros * 100);
  if (!Number.isSafeInteger(cents) || Math.abs(euros * 100 - cents) > 1e-4)
    throw new RangeError(`${euros} € is not a number of cents.`);
  return cents;
}

/** Cents as the euros of a vector: 38001 → 380.01. */
export function eurosOf(cents: number): number {
  return cents / 100;
}

/** The adapter of a status table: `'R-STATE-VISA': stateRule(visaMachine)`. */
export function stateRule<State extends string, Event extends string>(
  subject: Machine<State, Event>,
): (input: { from: string; event: string; actor: string }) => Verdict<State> {
  return ({ from, event, actor }) => verdictOf(subject, from, event, actor);
}

/** What the table answers to a vector, as JSON (a day becomes its ISO text). Throws when no function carries the rule id. */
export function answer(table: RuleTable, vector: Vector): unknown {
  const rule = Object.hasOwn(table, vector.rule) ? table[vector.rule] : undefined;
  if (!rule) throw new Error(`No function answers ${vector.rule}.`);
  return JSON.parse(JSON.stringify(rule(vector.input as never) ?? null));
}

/** Runs a vector; null when it passes. A rule without function and a rule that throws are failures. */
export function failureOf(table: RuleTable, vector: Vector): Failure | null {
  try {
    const actual = answer(table, vector);
    return agrees(vector.expected, actual) ? null : { vector, actual };
  } catch (error) {
    return { vector, actual: String(error) };
  }
}

/** Whether an answer holds everything that is expected: compared on the keys of `expected`, at every depth; lists whole, in order. */
export function agrees(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, index) => agrees(item, actual[index]))
    );
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
    return Object.entries(expected).every(
      ([key, value]) => Object.hasOwn(actual, key) && agrees(value, (actual as Record<string, unknown>)[key]),
    );
  }
  return Object.is(expected, actual);
}

/** Puts the tables of the services together; throws when two of them answer the same rule, so that each has one function. */
export function mergeRules(tables: readonly RuleTable[]): RuleTable {
  const merged: Record<string, Rule> = {};
  for (const table of tables) {
    for (const [id, rule] of Object.entries(table)) {
      if (Object.hasOwn(merged, id)) throw new Error(`Two functions answer ${id}.`);
      merged[id] = rule;
    }
  }
  return merged;
}
