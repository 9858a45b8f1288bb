import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { debtRaised } from './debt.ts';
import { unpaidRentDeclaredToTenant } from './unpaid-rent-declared-to-tenant.ts';

const url = 'http://localhost:4000/locataire';
const debt = debtRaised(
  {
    landlordName: 'SCI Les Tilleuls',
    paidCents: 130_000,
    period: 'échéances du 5 juillet 2026 au 5 août 2026',
    outstandingCents: 130_000,
    planRequestByOn: Temporal.PlainDate.from('2026-10-26'),
    forDamage: false,
    url,
  },
  'FR',
);
const declared = unpaidRentDeclaredToTenant({ landlordName: 'SCI Les Tilleuls', number: 'I26-7KQ4-M2XA', url }, 'FR');

describe.each([
  ['debt', debt],
  ['declaration', declared],
])('the tenant’s message about the %s', (_, message) => {
  test('holds no word that shames or threatens', () => {
    expect(`${message.subject} ${message.text}`).not.toMatch(
      /faute|mauvais|défaillan|manquement|coupable|négligen|huissier|expuls|tribunal|contentieux|poursuit|mise en demeure/i,
    );
  });

  test('says who helps, free of charge', () => {
    expect(message.text).toContain('0\u00a0805\u00a0160\u00a0075');
    expect(message.text).toContain('fonds de solidarité pour le logement');
  });
});

test('the message about the debt says until when a plan can be asked for, and what is left', () => {
  expect(debt.text).toContain('26 octobre 2026');
  expect(debt.text).toContain('1\u202f300,00\u00a0€');
});
