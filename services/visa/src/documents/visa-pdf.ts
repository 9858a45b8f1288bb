import { type RenderedDocument, renderDocument } from '@trousseau/service/pdf';
import { formatCents } from '@trousseau/values/cents';
import { formatDay, list, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import type { EligibilityDecision } from '../entities/eligibility-decision.ts';
import type { Visa } from '../entities/visa.ts';

export interface PrintedVisa {
  visa: Pick<Visa, 'number' | 'holders' | 'maxRentCents' | 'zone' | 'issuedOn' | 'validUntil'>;
  decision: Pick<EligibilityDecision, 'requestDate' | 'decidedAt'>;
  /** Where its QR code leads, `use-cases/visa-code.ts`. */
  address: string;
  publicOrigin: string;
}

/**
 * The visa as a PDF (R-VISA-07, S-TEN-04). Everything in it comes from the stored visa and decision, dated by the act, so the same visa
 * prints the same bytes for as long as the key of its code is the same. It carries no resource and no birth date: the tenant hands it to a landlord (S23).
 */
export function visaPdf({ visa, decision, address, publicOrigin }: PrintedVisa): Promise<RenderedDocument> {
  const names = list(visa.holders.map(({ givenName, familyName }) => `${givenName} ${familyName}`));
  const head = {
    title: 'Visa de garantie',
    reference: visa.number,
    language: 'fr' as const,
    ruleVersion: `Barème applicable aux demandes du ${formatDay(decision.requestDate)}`,
    issuedAt: decision.decidedAt as Temporal.Instant,
  };
  return renderDocument(head, (doc) => {
    doc.lead(
      typography(
        `Le garant certifie que la situation de ${names} a été vérifiée et qu’il se portera caution de son bail, aux conditions ci-dessous.`,
      ),
    );
    doc.table([
      { label: 'Numéro du visa', value: visa.number },
      { label: visa.holders.length > 1 ? 'Titulaires' : 'Titulaire', value: names },
      { label: 'Loyer maximum, charges comprises', value: `${formatCents(visa.maxRentCents)} par mois` },
      { label: 'Zone du logement', value: visa.zone },
      { label: 'Délivré le', value: formatDay(visa.issuedOn) },
      { label: 'Valable jusqu’au', value: `${formatDay(visa.validUntil)} inclus` },
    ]);
    doc.article('À faire avec ce visa', [
      typography(
        'Remettez-le au bailleur : avec ce numéro et votre nom de famille, il établit le contrat de cautionnement dans son espace, avant de signer le bail.',
      ),
      typography(
        'Le bail se signe après la réception du visa et au plus tard le dernier jour de sa validité. Aucun loyer plus élevé ne peut être garanti.',
      ),
      'Un visa sert à un seul contrat. Si le contrat est annulé, le visa redevient utilisable jusqu’à sa date de fin.',
    ]);
    doc.article('Ce que le visa ne vaut pas', [
      typography(
        'Le visa n’est pas le contrat de cautionnement : sans contrat validé au plus tard le jour du bail, le bailleur n’est pas couvert.',
      ),
    ]);
    doc.qr(
      address,
      typography(
        'Vérifiez ce visa : scannez le code avec un téléphone, ou tapez cette adresse. Il est authentique si les mêmes indications s’affichent.',
      ),
      `${publicOrigin}/verifier-un-visa/${visa.number}`,
    );
  });
}
