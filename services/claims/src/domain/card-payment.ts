import { machine } from '@trousseau/scheme/machine';
import { formatCents } from '@trousseau/values/cents';

/** The least that is paid by card, in cents: below, the processor’s fee is more than the sum. */
const LEAST_CARD_CENTS = 100;

/** Minutes a tenant has on the processor’s page; after them nothing can be paid there any more. */
export const CHECKOUT_MINUTES = 30;

/**
 * R-PLAN-03. A payment by card, from the processor’s page to the debt. Only what the processor says moves it, never the address
 * one comes back to. TO_GIVE_BACK: paid, and more than what was left by then, so that nothing of it was recorded (S60).
 */
export const cardPaymentMachine = machine({
  CREATED: {
    paid: { by: ['SYSTEM'], to: 'PAID' },
    paidTooMuch: { by: ['SYSTEM'], to: 'TO_GIVE_BACK' },
    refuse: { by: ['SYSTEM'], to: 'REFUSED' },
    expire: { by: ['SYSTEM'], to: 'EXPIRED' },
  },
  TO_GIVE_BACK: { giveBack: { by: ['OFFICER'], to: 'GIVEN_BACK' } },
  PAID: {},
  REFUSED: {},
  EXPIRED: {},
  GIVEN_BACK: {},
});

/**
 * R-PLAN-03, S60. A card pays from one euro up to all that is left of the debt.
 * @param repaidCents what the tenant wants to pay, in cents
 * @param outstandingCents what is left of the debt, in cents
 * @returns why the sum cannot be paid, in French; null when it can
 */
export function cardSumProblem(repaidCents: number, outstandingCents: number): string | null {
  const least = Math.min(LEAST_CARD_CENTS, outstandingCents);
  if (repaidCents >= least && repaidCents <= outstandingCents && repaidCents > 0) return null;
  if (outstandingCents === 0) return 'Il ne reste rien à rembourser\u00a0: aucun paiement n’est nécessaire.';
  return `Choisissez une somme entre ${formatCents(least)} et ${formatCents(outstandingCents)}, ce qui reste à rembourser.`;
}
