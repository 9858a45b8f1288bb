import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { Temporal } from 'temporal-polyfill';

const refuse = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function parseCents(value: unknown) {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw refuse('Un montant s’écrit en centimes entiers, positifs ou nuls.');
}

/** Money in integer cents of euro; S55: no fraction, no negative, no text, nothing above a safe integer. */
export const Cents = new GraphQLScalarType<number, number>({
  name: 'Cents',
  description: 'Money in integer cents of euro.',
  parseValue: parseCents,
  parseLiteral: (node) => parseCents(node.kind === Kind.INT ? Number(node.value) : undefined),
  serialize: (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Error('Cents must be a safe integer.');
    return value;
  },
});

function parseDay(value: unknown) {
  try {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
      return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    // falls to the refusal below: the reason is the same for 2026-02-30 and for «demain»
  }
  throw refuse('Une date s’écrit AAAA-MM-JJ et doit exister dans le calendrier.');
}

/** A local French calendar day, `2026-11-22`. */
export const PlainDate = new GraphQLScalarType<Temporal.PlainDate, string>({
  name: 'PlainDate',
  description: 'A calendar day in Europe/Paris, written 2026-11-22.',
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => String(value),
});

function parseInstant(value: unknown) {
  try {
    if (typeof value === 'string') return Temporal.Instant.from(value);
  } catch {
    // falls to the refusal below
  }
  throw refuse('Un instant s’écrit au format ISO 8601, par exemple 2026-11-22T09:00:00Z.');
}

/** An instant in UTC, ISO 8601. */
export const Instant = new GraphQLScalarType<Temporal.Instant, string>({
  name: 'Instant',
  description: 'An instant, ISO 8601 in UTC.',
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => String(value),
});
