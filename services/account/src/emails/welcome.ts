import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

const OPEN: Record<Language, string> = {
  FR: 'Votre espace est activé, nous sommes heureux de vous y accueillir.',
  EN: 'Your space is active, and we are glad to welcome you.',
};

const NEXT: Record<Language, Record<string, string[]>> = {
  FR: {
    TENANT: [
      'Prochaine étape\u00a0: complétez vos informations personnelles. Vous pourrez alors demander votre visa, en trois étapes simples.',
    ],
    LANDLORD: [
      'Prochaine étape\u00a0: complétez vos informations personnelles, avec l’IBAN du compte sur lequel vous serez payé. Vous pourrez alors demander un contrat, en trois étapes simples.',
      'Plusieurs SCI\u202f? Chacune a son espace et son propre compte bancaire\u202f; les contrats d’une même SCI y sont réunis.',
    ],
  },
  EN: {
    TENANT: ['Next step: complete your personal information. You can then request your visa, in three simple steps.'],
    LANDLORD: [
      'Next step: complete your personal information, with the IBAN of the account on which you will be paid. You can then ask for a contract, in three simple steps.',
      'Several SCI? Each has its own space and its own bank account; the contracts of one SCI are gathered there.',
    ],
  },
};

/** R-ACC-01, R-ACC-08, R-ACC-10. The space is open; what comes next. */
export function welcomeEmail(about: { language: Language; role: string; publicOrigin: string }): Email {
  const { language, role, publicOrigin } = about;
  return email({
    language,
    subject: { FR: 'Votre espace Trousseau est ouvert', EN: 'Your Trousseau space is open' }[language],
    paragraphs: [OPEN[language], ...(NEXT[language][role] ?? [])],
    action: {
      label: { FR: 'Compléter mes informations', EN: 'Complete my information' }[language],
      url: `${publicOrigin}/profil`,
    },
  });
}
