import { type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import { eventTitle } from '../domain/contract-event-words.ts';
import type { ContractEvent } from '../entities/contract-event.ts';
import { EVENT_TITLES_EN } from './contract-amended.ts';

interface Declared extends Pick<ContractEvent, 'kind' | 'happenedOn'> {
  /** How many contracts it took effect on. */
  count: number;
  url: string;
}

/** N-CONTRACT to a landlord: one event was added to many contracts. */
export function contractsAmended({ kind, happenedOn, count, url }: Declared, language: Language) {
  const titleInEnglish = EVENT_TITLES_EN[kind].toLowerCase();
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `${count}\u00a0contrats\u00a0: ${eventTitle(kind).toLowerCase()}`,
      paragraphs: [
        `Un avenant s’ajoute à chacun des ${count}\u00a0contrats pour lesquels vous avez déclaré cet événement, daté du ${dayIn(language, happenedOn)}.`,
        'Chaque avenant est sur la page de son contrat. Les locataires sont prévenus, chacun pour le sien.',
      ],
      action: { label: 'Ouvrir mes contrats', url },
    },
    EN: {
      subject: `${count} contracts: ${titleInEnglish}`,
      paragraphs: [
        `An amendment is added to each of the ${count} contracts for which you declared this event, dated ${dayIn(language, happenedOn)}.`,
        'Each amendment is on the page of its contract, in French. The tenants are told, each of their own.',
      ],
      action: { label: 'Open my contracts', url },
    },
  };
  return email({ language, ...content[language] });
}
