import { type RenderedDocument, renderDocument } from '@trousseau/service/pdf';
import { formatCents } from '@trousseau/values/cents';
import { parisDay } from '@trousseau/values/days';
import { formatDay, list } from '@trousseau/values/french';
import { contractEventRules } from '../domain/contract-event-kinds.ts';
import { eventEffect, eventTitle } from '../domain/contract-event-words.ts';
import type { ContractEvent } from '../entities/contract-event.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { type EventWithDecision, lifeFacts } from '../use-cases/contract-life.ts';

/**
 * R-CON-09. The amendment of an event in effect as a PDF, French and tagged. It says what changes and that the rest of the
 * contract goes on; printed again it is the same to the byte.
 */
export function amendmentPdf(
  contract: SuretyContract,
  { event, decision }: EventWithDecision,
): Promise<RenderedDocument> {
  const at = decision?.decidedAt ?? event.recordedAt;
  const head = {
    title: `Avenant n° ${event.number} au contrat de cautionnement`,
    reference: contract.number,
    language: 'fr' as const,
    ruleVersion: `Conditions ${contract.termsVersion}, établi le ${formatDay(parisDay(at))}`,
    issuedAt: at,
  };
  return renderDocument(head, (doc) => {
    doc.lead(`${eventTitle(event.kind)}. ${eventEffect(lifeFacts(event))}`);
    doc.heading('Le contrat');
    doc.table([
      { label: 'Contrat', value: contract.number },
      { label: 'Bailleur', value: event.landlordName },
      { label: 'Locataire', value: list(contract.tenantNames) },
      { label: 'Adresse', value: `${contract.street}, ${contract.postcode} ${contract.city}` },
    ]);
    doc.heading('Ce qui change');
    doc.table([...changeRows(event), ...(decision ? [{ label: 'Réponse du garant', value: decision.effect }] : [])]);
    doc.article('Le reste du contrat', [
      contractEventRules[event.kind].endsCover
        ? 'Les sommes dues avant cette date restent garanties dans les limites du contrat. Les sinistres déclarés à temps suivent leur cours.'
        : 'Toutes les autres clauses du contrat de cautionnement restent inchangées.',
    ]);
  });
}

function changeRows(event: ContractEvent) {
  const { rentCents, chargesCents, noticeRespected, personName, recoveredOn, plannedExitOn } = event;
  return [
    { label: 'Événement', value: eventTitle(event.kind) },
    { label: 'Date', value: formatDay(event.happenedOn) },
    ...(plannedExitOn ? [{ label: 'Départ prévu', value: formatDay(plannedExitOn) }] : []),
    ...(recoveredOn ? [{ label: 'Reprise du logement', value: formatDay(recoveredOn) }] : []),
    ...(typeof noticeRespected === 'boolean'
      ? [{ label: 'Préavis respecté', value: noticeRespected ? 'Oui' : 'Non' }]
      : []),
    ...(personName ? [{ label: 'Personne concernée', value: personName }] : []),
    ...(rentCents ? [{ label: 'Nouveau loyer hors charges', value: `${formatCents(rentCents)} par mois` }] : []),
    ...(typeof chargesCents === 'number'
      ? [{ label: 'Nouvelles charges', value: `${formatCents(chargesCents)} par mois` }]
      : []),
    { label: 'Règle', value: contractEventRules[event.kind].ruleId },
  ];
}
