import {
  inWords,
  MOST_PERSONAL_ROWS,
  type PersonalDataReader,
  type PersonalValue,
} from '@trousseau/service/personal-data';
import { formatCents } from '@trousseau/values/cents';
import { eventTitle } from '../domain/contract-event-words.ts';
import { ContractEvent, EventDecision, EventDocument } from '../entities/contract-event.ts';
import { LeaseCheck } from '../entities/lease-check.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { leaseKindWords, statusWords } from './personal-words.ts';

const most = { limit: MOST_PERSONAL_ROWS };

/**
 * S62. What this service knows of landlords and tenants: their contracts, and what the landlord declared in them. A contract is told to
 * each side without the name of the other.
 */
export const personalData: PersonalDataReader = {
  async read({ em }, spaceIds) {
    const of = { $in: [...spaceIds] };
    const newestLast = { ...most, orderBy: { generatedAt: 'asc' as const } };
    const asLandlord = await em.find(SuretyContract, { landlordSpaceId: of }, newestLast);
    const asTenant = await em.find(SuretyContract, { tenantSpaceId: of }, newestLast);
    const ofContracts = { contract: { landlordSpaceId: of } };
    const events = await em.find(ContractEvent, ofContracts, { ...most, orderBy: { number: 'asc' } });
    const decisions = await em.find(EventDecision, { id: { $in: events.map(({ id }) => id) } }, most);
    const checks = await em.find(LeaseCheck, ofContracts, { ...most, orderBy: { checkedAt: 'asc' } });
    const papers = await em.find(EventDocument, { event: ofContracts }, { ...most, orderBy: { receivedAt: 'asc' } });
    const answerTo = new Map(decisions.map((decision) => [decision.id, decision]));
    return {
      chapters: {
        'Contrats de cautionnement où vous êtes bailleur': asLandlord.map((contract) => ({
          Bailleur: contract.landlordName,
          ...contractInWords(contract),
          Événements: events
            .filter((event) => event.contract.id === contract.id)
            .map((event) => eventInWords(event, answerTo.get(event.id))),
          'Vérifications du bail': checks
            .filter((check) => check.contract.id === contract.id)
            .map(({ checkedAt, points }) => ({
              'Faite le': checkedAt.toString(),
              Constats: points.map(({ detail }) => detail),
            })),
        })),
        'Contrats de cautionnement où vous êtes locataire': asTenant.map((contract) => ({
          Locataires: contract.tenantNames,
          ...contractInWords(contract),
        })),
      },
      papers: papers.map(({ id, fileName }) => ({ id, fileName })),
    };
  },
  async readPaper({ em, files }, spaceIds, paperId) {
    const event = { contract: { landlordSpaceId: { $in: [...spaceIds] } } };
    const paper = await em.findOne(EventDocument, { id: paperId, event });
    return paper && files.get(paper.id);
  },
};

const contractInWords = (contract: SuretyContract): Record<string, PersonalValue> => ({
  Numéro: contract.number,
  État: inWords(statusWords, contract.status),
  Visa: contract.visaNumber,
  Logement: `${contract.street}, ${contract.postcode} ${contract.city}`,
  Meublé: contract.furnished,
  Bail: inWords(leaseKindWords, contract.leaseKind),
  Loyer: formatCents(contract.rentCents),
  Charges: formatCents(contract.chargesCents),
  'Dépôt de garantie': formatCents(contract.depositCents),
  'Jour d’échéance': contract.dueDay,
  'Établi le': contract.generatedAt.toString(),
  'Validé le': contract.validatedAt?.toString(),
  'Bail signé le': contract.signedOn?.toString(),
  'Prise d’effet': contract.effectiveOn.toString(),
  'Fin du bail': contract.endsOn?.toString(),
  'Fin de la garantie': contract.coverEndsOn?.toString(),
});

const eventInWords = (event: ContractEvent, answer: EventDecision | undefined): Record<string, PersonalValue> => ({
  Nature: `${eventTitle(event.kind)} (${event.kind})`,
  'Survenu le': event.happenedOn.toString(),
  'Déclaré le': event.recordedAt.toString(),
  Loyer: event.rentCents == null ? null : formatCents(event.rentCents),
  Charges: event.chargesCents == null ? null : formatCents(event.chargesCents),
  'Ce que vous avez écrit': event.note,
  'Réponse du garant': answer && { Accepté: answer.accepted, 'Ce qui change': answer.effect },
});
