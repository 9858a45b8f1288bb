import {
  inWords,
  MOST_PERSONAL_ROWS,
  type PersonalDataReader,
  type PersonalValue,
} from '@trousseau/service/personal-data';
import { formatCents } from '@trousseau/values/cents';
import { eventTitle } from '../domain/contract-event-words.ts';
import { landlordSide, namesOfTenants } from '../domain/signatories.ts';
import { CalendarLink } from '../entities/calendar-link.ts';
import { ContractEvent, EventDecision, EventDocument } from '../entities/contract-event.ts';
import { DwellingImport } from '../entities/dwelling-import.ts';
import { LeaseCheck } from '../entities/lease-check.ts';
import { ListedDwelling } from '../entities/listed-dwelling.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { calendarScopeWords, leaseKindWords, statusWords } from './personal-words.ts';

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
    const dwellings = await em.find(
      ListedDwelling,
      { landlordSpaceId: of },
      { ...most, orderBy: { referenceKey: 'asc' } },
    );
    const sent = await em.find(DwellingImport, { landlordSpaceId: of }, { ...most, orderBy: { receivedAt: 'asc' } });
    const calendars = await em.find(CalendarLink, { spaceId: of }, { ...most, orderBy: { createdAt: 'asc' } });
    const answerTo = new Map(decisions.map((decision) => [decision.id, decision]));
    return {
      chapters: {
        'Contrats de cautionnement où vous êtes bailleur': asLandlord.map((contract) => ({
          Bailleur: contract.landlordName,
          ...contractInWords(contract),
          'Qui signe le bail pour vous': landlordSide(contract.signatories).map(({ name }) => name),
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
        'Vos logements': dwellings.map(dwellingInWords),
        'Fichiers de logements que vous avez envoyés': sent.map(({ receivedAt, lineCount, status }) => ({
          'Reçu le': receivedAt.toString(),
          Lignes: lineCount,
          État: status,
        })),
        'Adresses de vos échéances pour un agenda': calendars.map(({ scope, createdAt, readOn }) => ({
          Espaces: calendarScopeWords[scope],
          'Créée le': createdAt.toString(),
          'Lue pour la dernière fois le': readOn?.toString(),
        })),
        'Contrats de cautionnement où vous êtes locataire': asTenant.map((contract) => ({
          Locataires: contract.tenantNames,
          ...contractInWords(contract),
          'Locataires qui signent le bail': namesOfTenants(contract.signatories),
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

const dwellingInWords = (dwelling: ListedDwelling): Record<string, PersonalValue> => ({
  Référence: dwelling.reference,
  Adresse: `${dwelling.street}, ${dwelling.postcode} ${dwelling.city}`,
  Type: dwelling.kind,
  'Surface en m²': dwelling.surfaceM2,
  Meublé: dwelling.furnished,
  Parc: dwelling.stock,
  'Résidence principale': dwelling.mainResidence,
  Décent: dwelling.decent,
  'Qui signe ses baux pour vous': dwelling.signatoryName,
  Bail: dwelling.leaseKind,
  Loyer: dwelling.rentCents == null ? null : formatCents(dwelling.rentCents),
  Charges: dwelling.chargesCents == null ? null : formatCents(dwelling.chargesCents),
  'Dépôt de garantie': dwelling.depositCents == null ? null : formatCents(dwelling.depositCents),
  'Jour d’échéance': dwelling.dueDay,
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
