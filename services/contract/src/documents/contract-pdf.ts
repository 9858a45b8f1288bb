import { type RenderedDocument, renderDocument } from '@trousseau/service/pdf';
import type { PdfWriter } from '@trousseau/service/pdf-writer';
import { formatCents } from '@trousseau/values/cents';
import { parisDay } from '@trousseau/values/days';
import { formatDay, list } from '@trousseau/values/french';
import { coverOf } from '../domain/cover.ts';
import { TERMS } from '../domain/terms.ts';
import type { LeaseCheck } from '../entities/lease-check.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { factsOf } from '../use-cases/facts-of.ts';
import { capacityWords, leaseKindWords } from './words.ts';

/**
 * The contract of surety as a PDF, French and tagged. Everything in it comes from the stored contract, and its date is
 * that of the act: the same contract always prints the same bytes.
 * @param made.landlordName the landlord who made it, whoever owns the dwelling since
 * @param made.leaseCheck what the lease was found to say before the validation, if it was checked
 */
export function contractPdf(
  contract: SuretyContract,
  { landlordName, leaseCheck }: { landlordName: string; leaseCheck: LeaseCheck | null },
  publicOrigin: string,
): Promise<RenderedDocument> {
  const actOn = parisDay(contract.validatedAt ?? contract.generatedAt);
  const head = {
    title: contract.validatedAt ? 'Contrat de cautionnement' : 'Contrat de cautionnement, projet à valider',
    reference: contract.number,
    language: 'fr' as const,
    ruleVersion: `Conditions ${contract.termsVersion}, établi le ${formatDay(actOn)}`,
    issuedAt: contract.validatedAt ?? contract.generatedAt,
  };
  return renderDocument(head, (doc) => {
    doc.lead(
      `Le garant garantit à ${landlordName} le paiement du loyer et des charges dus par ${list(contract.tenantNames)}.`,
    );
    doc.heading('Les parties');
    doc.table([
      { label: 'Bailleur', value: landlordName },
      { label: 'Locataire', value: list(contract.tenantNames) },
      {
        label: 'Visa',
        value: `n°\u00a0${contract.visaNumber}, délivré le ${formatDay(contract.visaIssuedOn)}, valable jusqu’au ${formatDay(contract.visaValidUntil)}`,
      },
    ]);
    doc.heading('Le logement et le bail');
    doc.table(letRows(contract));
    doc.heading('Ce que couvre ce contrat');
    doc.explanation(coverOf(factsOf(contract), actOn).lines);
    if (leaseCheck) writeLeaseCheck(doc, leaseCheck);
    for (const { title, text } of TERMS) doc.article(title, [text]);
    doc.qr(
      `${publicOrigin}/verifier-un-visa/${encodeURIComponent(contract.visaNumber)}`,
      'Vérifier le visa à l’origine de ce contrat',
    );
  });
}

/** What was checked stands in the contract: the guarantor does not reopen these points later. */
function writeLeaseCheck(doc: PdfWriter, { points, checkedAt }: LeaseCheck) {
  doc.heading(`Ce qui a été vérifié dans le bail le ${formatDay(parisDay(checkedAt))}`);
  doc.table(
    points.map(({ id, outcome, detail }) => ({ label: POINTS[id] ?? id, value: `${OUTCOMES[outcome]} ${detail}` })),
  );
}

const POINTS: Readonly<Record<string, string>> = {
  NAMES: 'Locataires',
  LANDLORD: 'Bailleur',
  ADDRESS: 'Adresse',
  RENT: 'Loyer',
  CHARGES: 'Charges',
  DEPOSIT: 'Dépôt de garantie',
  DATES: 'Dates',
  TERMINATION_CLAUSE: 'Clause résolutoire',
  FAMILY_TIE: 'Lien de parenté',
};

const OUTCOMES = { OK: 'Vérifié.', TO_CORRECT: 'Non conforme.', TO_CONFIRM: 'Non vérifié.' } as const;

/** Who signs the lease, by side; nothing in contracts that were made before they said it. */
const signatoryRows = ({ signatories }: SuretyContract) =>
  signatories.length === 0
    ? []
    : [
        {
          label: 'Signataires du bail',
          value: list(signatories.map(({ name, capacity }) => `${name} (${capacityWords[capacity]})`)),
        },
      ];

function letRows(contract: SuretyContract) {
  return [
    { label: 'Adresse', value: `${contract.street}, ${contract.postcode} ${contract.city}` },
    { label: 'Parc', value: contract.stock === 'SOCIAL' ? 'Social' : 'Privé' },
    { label: 'Meublé', value: contract.furnished ? 'Oui' : 'Non' },
    { label: 'Bail', value: leaseKindWords[contract.leaseKind] },
    { label: 'Loyer hors charges', value: `${formatCents(contract.rentCents)} par mois` },
    { label: 'Charges', value: `${formatCents(contract.chargesCents)} par mois` },
    { label: 'Loyer maximum du visa', value: `${formatCents(contract.maxRentCents)} charges comprises` },
    { label: 'Dépôt de garantie', value: formatCents(contract.depositCents) },
    { label: 'Échéance', value: `le ${contract.dueDay === 1 ? '1er' : contract.dueDay} du mois` },
    {
      label: 'Signature du bail',
      value: contract.signedOn ? formatDay(contract.signedOn) : `prévue le ${formatDay(contract.plannedSignatureOn)}`,
    },
    { label: 'Prise d’effet', value: formatDay(contract.effectiveOn) },
    ...signatoryRows(contract),
    ...(contract.endsOn ? [{ label: 'Fin du bail', value: formatDay(contract.endsOn) }] : []),
  ];
}
