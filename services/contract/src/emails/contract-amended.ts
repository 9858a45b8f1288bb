import { type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import { eventEffect, eventTitle } from '../domain/contract-event-words.ts';
import type { ContractEvent } from '../entities/contract-event.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { lifeFacts } from '../use-cases/contract-life.ts';

/** Kinds of event, as English messages name them. */
export const EVENT_TITLES_EN: Readonly<Record<ContractEvent['kind'], string>> = {
  NOTICE_GIVEN: 'Notice given by the tenant',
  TENANT_EXIT: 'Exit of the tenant',
  DWELLING_RECOVERED: 'Dwelling recovered',
  COTENANT_EXIT: 'Departure of a co-tenant',
  SALE: 'Sale of the dwelling',
  GIFT: 'Gift of the dwelling',
  MANDATE_STARTED: 'New management mandate',
  MANDATE_ENDED: 'End of the management mandate',
  AGENT_CHANGED: 'Change of agent',
  RENT_REVISION: 'Rent revision',
  NEW_LEASE: 'New lease',
  ENDING_AMENDMENT: 'Amendment ending the lease',
  DEATH: 'Death of a tenant',
  ERROR: 'Correction of an error',
};

/** N-CONTRACT to both sides: what happened to the lease and where the amendment is. */
export function contractAmended(contract: SuretyContract, event: ContractEvent, url: string, language: Language) {
  const place = `${contract.street}, ${contract.postcode} ${contract.city}`;
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Contrat ${contract.number}\u00a0: ${eventTitle(event.kind).toLowerCase()}`,
      paragraphs: [
        `L’avenant n°\u00a0${event.number} s’ajoute au contrat de cautionnement du logement situé ${place}.`,
        eventEffect(lifeFacts(event)),
      ],
      action: { label: 'Ouvrir mon espace', url },
    },
    EN: {
      subject: `Contract ${contract.number}: ${EVENT_TITLES_EN[event.kind].toLowerCase()}`,
      paragraphs: [
        `Amendment no. ${event.number} is added to the surety contract of the dwelling at ${place}.`,
        `What it is about: ${EVENT_TITLES_EN[event.kind].toLowerCase()}, on ${dayIn(language, event.happenedOn)}. The amendment itself is in French.`,
      ],
      action: { label: 'Open my space', url },
    },
  };
  return email({ language, ...content[language] });
}
