import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isRenewable, type RenewalFacts, renewalValidatedBy, renewedFrom, renewedUntil } from './renewal.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const dayOrNone = (text: string | null) => (text === null ? null : day(text));
const facts: RenewalFacts = { status: 'IN_FORCE', leaseKind: 'LAW_1989_EMPTY', coverEndsOn: day('2029-06-14') };

describe('R-CON-14: a landlord is covered again', () => {
  test.each<[string, Partial<RenewalFacts>, string, boolean]>([
    ['from the 90th day before the end on', {}, '2029-03-16', true],
    ['not the day before', {}, '2029-03-15', false],
    ['on the last covered day', {}, '2029-06-14', true],
    ['once the cover has ended', { status: 'COVER_ENDED' }, '2029-09-01', true],
    ['not once the tenant has left', { status: 'TENANT_LEFT' }, '2029-06-01', false],
    ['not a cover without end', { coverEndsOn: null }, '2029-06-01', false],
    ['not a let that ends with its lease', { leaseKind: 'MOBILITY' }, '2029-06-01', false],
  ])('%s', (_, change, today, expected) => {
    expect(isRenewable({ ...facts, ...change }, day(today))).toBe(expected);
  });

  test.each([
    ['validated in time, from the day after the last one covered', '2029-05-02', '2029-06-15'],
    ['validated on the last covered day, without an uncovered day', '2029-06-14', '2029-06-15'],
    ['validated later, from that day on', '2029-07-03', '2029-07-03'],
  ])('%s', (_, validatedOn, expected) => {
    expect(renewedFrom(day('2029-06-14'), day(validatedOn))).toEqual(day(expected));
  });

  test.each([
    ['a written end that is past is not repeated', '2029-06-14', null],
    ['a written end on the first day covered still is one', '2029-06-15', '2029-06-15'],
    ['a written end that lies ahead stays', '2032-06-14', '2032-06-14'],
    ['a lease without a written end has none', null, null],
  ])('%s', (_, writtenEnd, expected) => {
    expect(renewedUntil(dayOrNone(writtenEnd), day('2029-06-15'))).toEqual(dayOrNone(expected));
  });

  test.each([
    ['the last covered day', '2029-07-31', '2029-05-01', '2029-06-14'],
    ['the last day of a visa that ends before', '2029-06-01', '2029-05-01', '2029-06-01'],
    ['the last day of the visa once the cover has ended', '2029-09-30', '2029-07-01', '2029-09-30'],
  ])('it is validated by %s', (_, visaValidUntil, today, expected) => {
    expect(renewalValidatedBy(day('2029-06-14'), day(visaValidUntil), day(today))).toEqual(day(expected));
  });
});
