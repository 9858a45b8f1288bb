import { type EmailContent, email } from '@trousseau/service/email';
import { list } from '@trousseau/values/french';
import { dayIn, type Language } from '@trousseau/values/language';
import type { SuretyContract } from '../entities/surety-contract.ts';

const lastDay = ({ coverEndsOn }: SuretyContract, language: Language) =>
  coverEndsOn ? dayIn(language, coverEndsOn) : '';

/** N-COVER-END to the landlord: the last covered day, and how to go on. */
export function coverEndingForLandlord(contract: SuretyContract, url: string, language: Language) {
  const day = lastDay(contract, language);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `La garantie du contrat ${contract.number} prend fin le ${day}`,
      paragraphs: [
        `Les loyers dus par ${list(contract.tenantNames)} ne seront plus garantis après le ${day}.`,
        'Vous pouvez être couvert à nouveau si votre locataire y a encore droit et refait une demande de visa. Nous le lui proposons aussi\u00a0: parlez-en avec lui sans attendre.',
      ],
      action: { label: 'Ouvrir le contrat', url },
    },
    EN: {
      subject: `The guarantee of contract ${contract.number} ends on ${day}`,
      paragraphs: [
        `Rent due by ${contract.tenantNames.join(', ')} will no longer be guaranteed after ${day}.`,
        'You may be covered again if your tenant is still entitled and applies for a visa again. We suggest it to them too: talk about it soon.',
      ],
      action: { label: 'Open the contract', url },
    },
  };
  return email({ language, ...content[language] });
}

/** N-COVER-END to the tenant: what a new request keeps going. */
export function coverEndingForTenant(contract: SuretyContract, url: string, language: Language) {
  const day = lastDay(contract, language);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre loyer est garanti jusqu’au ${day}`,
      paragraphs: [
        `La garantie de votre logement prend fin le ${day}. Votre bail, lui, continue.`,
        'Si vous y avez encore droit, refaites une demande de visa avant cette date\u00a0: votre bailleur pourra rester couvert. C’est gratuit.',
      ],
      action: { label: 'Ouvrir mon espace', url },
    },
    EN: {
      subject: `Your rent is guaranteed until ${day}`,
      paragraphs: [
        `The guarantee of your dwelling ends on ${day}. Your lease goes on.`,
        'If you are still entitled, apply for a visa again before that day: your landlord can stay covered. It is free.',
      ],
      action: { label: 'Open my space', url },
    },
  };
  return email({ language, ...content[language] });
}
