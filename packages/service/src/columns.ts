import { p, Type } from '@mikro-orm/core';
import { Temporal } from 'temporal-polyfill';

// MikroORM copies criteria and data property by property, and offers `clone` to values that know better. A Temporal value
// lives in private slots and never changes: its copy is itself.
for (const { prototype } of [Temporal.PlainDate, Temporal.Instant]) {
  Object.defineProperty(prototype, 'clone', {
    value: function clone() {
      return this;
    },
    configurable: true,
  });
}

/** An absent value stays absent; the types of the library do not say that it comes here too. */
const printed = (value: object | number | null | undefined) =>
  (value === null || value === undefined ? value : String(value)) as string;

class PlainDateType extends Type<Temporal.PlainDate, string> {
  override convertToDatabaseValue(value: Temporal.PlainDate) {
    return printed(value);
  }

  override convertToJSValue(value: unknown) {
    return (
      value === null || value === undefined ? value : Temporal.PlainDate.from(String(value).slice(0, 10))
    ) as Temporal.PlainDate;
  }

  override compareAsType() {
    return 'string';
  }

  override get runtimeType() {
    return 'PlainDate';
  }

  override getColumnType() {
    return 'date';
  }
}

class InstantType extends Type<Temporal.Instant, string> {
  override convertToDatabaseValue(value: Temporal.Instant) {
    return printed(value);
  }

  override convertToJSValue(value: unknown) {
    if (value === null || value === undefined) return value as unknown as Temporal.Instant;
    return Temporal.Instant.from(value instanceof Date ? value.toISOString() : String(value));
  }

  override compareAsType() {
    return 'string';
  }

  override get runtimeType() {
    return 'Instant';
  }

  override getColumnType() {
    return 'timestamptz';
  }
}

class CentsType extends Type<number, string> {
  override convertToDatabaseValue(value: number) {
    return printed(value);
  }

  override convertToJSValue(value: unknown) {
    if (value === null || value === undefined) return value as unknown as number;
    const cents = Number(value);
    if (!Number.isSafeInteger(cents)) throw new Error('A money column holds more than a safe integer of cents.');
    return cents;
  }

  override compareAsType() {
    return 'string';
  }

  override get runtimeType() {
    return 'number';
  }

  override getColumnType() {
    return 'bigint';
  }
}

/** A calendar day in Europe/Paris (A3): column `date`, value Temporal.PlainDate. Name it `…On`. */
export const plainDate = () => p.type(PlainDateType);
/** An instant in UTC (A3): column `timestamptz`, value Temporal.Instant. Name it `…At`. */
export const instant = () => p.type(InstantType);
/** Integer cents (A3): column `bigint`, value a safe integer. Name it `…Cents` and give it a CHECK in the migration. */
export const cents = () => p.type(CentsType);
