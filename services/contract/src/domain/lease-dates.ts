import { Temporal } from 'temporal-polyfill';
import { editWindow } from './edit-window.ts';

/** Why the dates of contract, lease and visa do not fit together. */
export type LeaseDatesReason = 'CONTRACT_AFTER_LEASE' | 'LEASE_BEFORE_VISA' | 'VISA_EXPIRED_AT_SIGNATURE';

/** The days R-CON-05 compares, all local French days. */
export interface LeaseDates {
  contractValidatedOn: Temporal.PlainDate;
  leaseSignedOn: Temporal.PlainDate;
  visaIssuedOn: Temporal.PlainDate;
  visaValidUntil: Temporal.PlainDate;
  /** R-CON-06. When the contract that this one is remade from was validated; null for one made for the first time. */
  remadeFromOn?: Temporal.PlainDate | null;
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;

/**
 * R-CON-05. The contract is validated before the lease is signed or on the same day; the lease is signed after the
 * visa was issued and on or before its last day. A contract that was validated in time, then cancelled, may be validated anew for the ten days
 * after the signature (R-CON-06): the lease was covered when it was signed. Source: landlord guide, «au plus tard le jour de la signature»,
 * «vous pouvez l’annuler, puis en générer un nouveau avec le même visa».
 * @returns the reason of the refusal, or null when the dates fit.
 */
export function checkLeaseDates({
  contractValidatedOn,
  leaseSignedOn,
  visaIssuedOn,
  visaValidUntil,
  remadeFromOn,
}: LeaseDates): LeaseDatesReason | null {
  if (isAfter(visaIssuedOn, leaseSignedOn)) return 'LEASE_BEFORE_VISA';
  if (isAfter(leaseSignedOn, visaValidUntil)) return 'VISA_EXPIRED_AT_SIGNATURE';
  const wasCovered = remadeFromOn && !isAfter(remadeFromOn, leaseSignedOn);
  if (wasCovered && editWindow(leaseSignedOn, contractValidatedOn).allowed) return null;
  if (isAfter(contractValidatedOn, leaseSignedOn)) return 'CONTRACT_AFTER_LEASE';
  return null;
}

const SENTENCES: Record<LeaseDatesReason, string> = {
  CONTRACT_AFTER_LEASE:
    'Le contrat de cautionnement doit être validé avant la signature du bail, ou le jour même. Ce bail est déjà signé\u00a0: il ne peut plus être couvert par ce contrat.',
  LEASE_BEFORE_VISA:
    'Le bail doit être signé après la délivrance du visa. Corrigez la date de signature, ou demandez au locataire un nouveau visa.',
  VISA_EXPIRED_AT_SIGNATURE:
    'Le visa ne sera plus valable à la date de signature du bail. Signez le bail avant la fin du visa, ou demandez au locataire un nouveau visa.',
};

/** The refusal of R-CON-05 in French, with what can be done. */
export const leaseDatesRefused = (reason: LeaseDatesReason) => ({
  kind: 'LeaseDatesRefused' as const,
  message: SENTENCES[reason],
  reason,
});
