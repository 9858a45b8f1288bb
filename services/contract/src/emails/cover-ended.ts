import { type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { SuretyContract } from '../entities/surety-contract.ts';

/** N-RENEW to both sides, the day after the last covered day. */
export function coverEnded(contract: SuretyContract, url: string, language: Language) {
  const place = `${contract.street}, ${contract.postcode} ${contract.city}`;
  const day = contract.coverEndsOn ? dayIn(language, contract.coverEndsOn) : '';
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `La couverture du contrat ${contract.number} est terminée`,
      paragraphs: [
        `Les loyers du logement situé ${place}, dus après le ${day}, ne sont plus garantis. Les impayés déclarés à temps suivent leur cours.`,
        'Le locataire peut refaire une demande de visa, s’il y a encore droit\u00a0: avec ce visa, le bailleur peut faire un nouveau contrat.',
      ],
      action: { label: 'Ouvrir mon espace', url },
    },
    EN: {
      subject: `The cover of contract ${contract.number} is over`,
      paragraphs: [
        `Rent of the dwelling at ${place}, due after ${day}, is no longer guaranteed. Unpaid rent declared in time goes on.`,
        'The tenant may apply for a visa again, if still entitled: with it the landlord can make a new contract.',
      ],
      action: { label: 'Open my space', url },
    },
  };
  return email({ language, ...content[language] });
}
