import { type EmailContent, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';
import type { SuretyContract } from '../entities/surety-contract.ts';

/** N-CONTRACT to both sides: the contract ended before it began. */
export function contractCancelled(contract: SuretyContract, url: string, language: Language) {
  const place = `${contract.street}, ${contract.postcode} ${contract.city}`;
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Le contrat ${contract.number} est annulé`,
      paragraphs: [
        `Le contrat de cautionnement du logement situé ${place}, a été annulé par le bailleur.`,
        'Le visa du locataire est de nouveau disponible jusqu’à sa date de fin.',
      ],
      action: { label: 'Ouvrir mon espace', url },
    },
    EN: {
      subject: `Contract ${contract.number} is cancelled`,
      paragraphs: [
        `The surety contract of the dwelling at ${place}, was cancelled by the landlord.`,
        'The tenant’s visa is available again until its last day.',
      ],
      action: { label: 'Open my space', url },
    },
  };
  return email({ language, ...content[language] });
}
