import { type RenderedDocument, renderDocument } from '@trousseau/service/pdf';
import { formatCents } from '@trousseau/values/cents';
import { formatDay, list, typography } from '@trousseau/values/french';
import type { DamageItem } from '../entities/damage-item.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import type { ReceiptLine, SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { periodOf } from '../use-cases/period-of.ts';

/** All a receipt prints: what was stored when it was issued. */
export interface PrintedReceipt {
  receipt: SubrogationReceipt;
  /** Oldest term first; none for damage. */
  lines: readonly ReceiptLine[];
  /** The repairs of a damage file, fixed since its papers were checked; none for unpaid rent. */
  items: readonly DamageItem[];
  lease: Pick<GuaranteedLease, 'number' | 'landlordName' | 'tenantNames'>;
  claimNumber: string;
}

/**
 * The «quittance subrogative» as a PDF (R-SUB-01): numbered, its sums line by line, and why. Everything comes from the stored receipt and
 * its date is that of the act, so that the same receipt always prints the same bytes, validated or not.
 */
export function receiptPdf({ receipt, lines, items, lease, claimNumber }: PrintedReceipt): Promise<RenderedDocument> {
  const tenants = list(lease.tenantNames);
  const head = {
    title: 'Quittance subrogative',
    reference: receipt.number,
    language: 'fr' as const,
    ruleVersion: `Contrat ${lease.number}, établie le ${formatDay(receipt.issuedOn)}`,
    issuedAt: receipt.issuedAt,
  };
  return renderDocument(head, (doc) => {
    doc.lead(
      typography(
        `${lease.landlordName} recevra du garant ${formatCents(receipt.indemnityCents)} ${receipt.damage ? `au titre des dégradations constatées à la sortie de ${tenants}` : `au titre des loyers et charges restés dus par ${tenants}`}.`,
      ),
    );
    doc.table([
      { label: 'Bailleur', value: lease.landlordName },
      { label: 'Locataire', value: tenants },
      { label: 'Contrat de cautionnement', value: lease.number },
      { label: 'Dossier', value: claimNumber },
      { label: receipt.damage ? 'Objet' : 'Période', value: periodOf(receipt) },
      { label: 'Établie le', value: formatDay(receipt.issuedOn) },
    ]);
    doc.heading(receipt.damage ? 'Réparations facturées, pièce par pièce' : 'Sommes, échéance par échéance');
    doc.table([
      ...lines.map(rowOf),
      ...items.filter(({ proof }) => proof === 'INVOICE').map(repairOf),
      { label: 'Total de l’indemnité', value: formatCents(receipt.indemnityCents) },
    ]);
    doc.article('Effet de la validation', [
      typography(
        'En validant cette quittance dans son espace, le bailleur reconnaît ces sommes et subroge le garant dans ses droits contre le locataire, à hauteur de l’indemnité, dès son versement (Code civil, art. 1346-1).',
      ),
      'Le versement n’est déclenché qu’après la validation.',
    ]);
    doc.article(receipt.damage ? 'Réparations payées après l’indemnité' : 'Loyer payé après l’indemnité', [
      receipt.damage
        ? 'Toute somme reçue du locataire pour ces réparations est à reverser au garant.'
        : 'Toute somme reçue du locataire pour une échéance indemnisée est à signaler dans le compte du locataire et à reverser au garant.',
    ]);
    doc.heading('Comment cette somme a été calculée');
    doc.explanation(receipt.explanation);
  });
}

function rowOf({ dueOn, dueCents, housingAidCents, receivedCents, indemnityCents }: ReceiptLine) {
  const parts = [`dû ${formatCents(dueCents)}`];
  if (housingAidCents > 0) parts.push(`aide au logement ${formatCents(-housingAidCents)}`);
  if (receivedCents > 0) parts.push(`reçu ${formatCents(-receivedCents)}`);
  return {
    label: `Échéance du ${formatDay(dueOn)}`,
    value: `${parts.join(', ')}\u00a0: ${formatCents(indemnityCents)}`,
  };
}

const repairOf = ({ room, words, repairCents }: DamageItem) => ({
  label: words ? `${room}\u00a0: ${words}` : room,
  value: formatCents(repairCents),
});
