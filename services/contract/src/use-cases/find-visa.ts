import type { Context } from '@trousseau/service/definition';
import { Temporal } from 'temporal-polyfill';

/** Why a visa cannot back a contract; UNKNOWN covers a wrong number and a wrong name alike, which must not be told apart. */
export type VisaNotUsableReason = 'UNKNOWN' | 'CONSUMED' | 'EXPIRED' | 'REVOKED';

/** What the visa service states about a visa, at the moment it is asked. */
export interface VisaFacts {
  kind: 'VisaFacts';
  id: string;
  number: string;
  holderNames: string[];
  maxRentCents: number;
  zone: string;
  issuedOn: Temporal.PlainDate;
  validUntil: Temporal.PlainDate;
  tenantSpaceId: string;
}

interface VisaAnswer {
  visaForContract:
    | (Omit<VisaFacts, 'kind' | 'issuedOn' | 'validUntil'> & {
        issuedOn: string;
        validUntil: string;
        status: 'VALID' | 'CONSUMED' | 'EXPIRED' | 'REVOKED';
      })
    | null;
}

const VISA_FOR_CONTRACT = `query VisaForContract($number: String!, $familyName: String!) {
  visaForContract(number: $number, familyName: $familyName) {
    id number holderNames maxRentCents zone issuedOn validUntil status tenantSpaceId
  }
}`;

const SENTENCES: Record<VisaNotUsableReason, string> = {
  UNKNOWN: 'Aucun visa ne correspond à ce numéro et à ce nom. Vérifiez-les sur le document remis par le locataire.',
  CONSUMED:
    'Ce visa sert déjà à un contrat. Demandez au locataire un nouveau visa, ou l’annulation de l’autre contrat.',
  EXPIRED: 'Ce visa n’est plus valable. Demandez au locataire d’en faire un nouveau\u00a0: c’est gratuit et rapide.',
  REVOKED: 'Ce visa a été retiré. Le locataire peut écrire au garant pour en connaître la raison.',
};

/** The refusal in French, with what can be done. */
export const visaNotUsable = (reason: VisaNotUsableReason) => ({
  kind: 'VisaNotUsable' as const,
  message: SENTENCES[reason],
  reason,
});

/**
 * R-CON-01: number and name together name a valid visa. The visa service is asked each time, because a visa may have
 * been used, revoked or have expired a minute ago.
 */
export async function findVisa(context: Context, visaNumber: string, familyName: string) {
  const { visaForContract: visa } = await context.ask<VisaAnswer>('visa', VISA_FOR_CONTRACT, {
    number: visaNumber,
    familyName,
  });
  if (!visa) return visaNotUsable('UNKNOWN');
  const issuedOn = Temporal.PlainDate.from(visa.issuedOn);
  const validUntil = Temporal.PlainDate.from(visa.validUntil);
  if (visa.status !== 'VALID') return visaNotUsable(visa.status);
  if (Temporal.PlainDate.compare(context.today, validUntil) > 0) return visaNotUsable('EXPIRED');
  const { status: _, ...facts } = visa;
  return { kind: 'VisaFacts' as const, ...facts, issuedOn, validUntil };
}
