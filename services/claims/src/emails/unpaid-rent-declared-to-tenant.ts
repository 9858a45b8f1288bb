import { type Email, type EmailContent, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';
import { helpWithRent } from './help-with-rent.ts';

interface Informed {
  landlordName: string;
  number: string;
  url: string;
}

/** N-CLAIM, to the tenant: what happens, what can be done now, who helps. Amicable stage (R-COV-05). */
export function unpaidRentDeclaredToTenant({ landlordName, number, url }: Informed, language: Language): Email {
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: 'Votre loyer\u00a0: des solutions existent, parlons-en',
      paragraphs: [
        `${landlordName} nous a signalé que des loyers n’ont pas été réglés en entier (dossier ${number}). Cela peut arriver à tout le monde.`,
        'Si le garant paie à votre place, vous pourrez le rembourser progressivement, selon vos moyens. Rien n’est à payer au garant aujourd’hui.',
        'Si ce signalement est une erreur, ou si vous avez déjà réglé, dites-le à votre bailleur\u00a0: il corrigera votre compte.',
        ...helpWithRent.FR,
      ],
      action: { label: 'Ouvrir mon espace', url },
    },
    EN: {
      subject: 'Your rent: there are ways out, let us talk',
      paragraphs: [
        `${landlordName} told us that rent was not paid in full (file ${number}). This can happen to anybody.`,
        'If the guarantor pays in your place, you can repay step by step, according to your means. Nothing is to be paid to the guarantor today.',
        'If this is a mistake, or if you have paid meanwhile, tell your landlord, who will correct your account.',
        ...helpWithRent.EN,
      ],
      action: { label: 'Open my space', url },
    },
  };
  return email({ language, ...content[language] });
}
