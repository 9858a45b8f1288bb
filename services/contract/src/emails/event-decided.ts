import { type EmailContent, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';
import type { ContractEventKind } from '../domain/contract-event-kinds.ts';
import { eventTitle } from '../domain/contract-event-words.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';

/** R-CON-10 to the landlord: accepted or not, and where the officer says how the contract is affected. */
export function eventDecided(
  contract: SuretyContract,
  kind: ContractEventKind,
  accepted: boolean,
  url: string,
  language: Language,
) {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Contrat ${contract.number}\u00a0: votre déclaration a reçu une réponse`,
      paragraphs: [
        accepted
          ? `Votre déclaration «\u00a0${eventTitle(kind)}\u00a0» est acceptée\u00a0: un avenant s’ajoute au contrat.`
          : `Votre déclaration «\u00a0${eventTitle(kind)}\u00a0» n’est pas acceptée\u00a0: le contrat reste inchangé.`,
        'La réponse du chargé d’instruction, avec ce qu’elle change pour la garantie, est sur la page du contrat.',
      ],
      action: { label: 'Lire la réponse', url },
    },
    EN: {
      subject: `Contract ${contract.number}: your declaration was answered`,
      paragraphs: [
        accepted
          ? 'What you declared is accepted: an amendment is added to the contract.'
          : 'What you declared is not accepted: the contract stays as it is.',
        'The officer’s answer, with what it changes in the guarantee, is on the contract’s page.',
      ],
      action: { label: 'Read the answer', url },
    },
  };
  return email({ language, ...content[language] });
}
