import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** What the e-mail with the code needs to know. */
export interface ActivationCodeEmail {
  language: Language;
  code: string;
  role: string;
  validMinutes: number;
  publicOrigin: string;
}

// The guarantee is void for a lease signed before its contract (R-CON-05): a landlord reads it before anything else.
const BEFORE_THE_LEASE: Record<Language, string> = {
  FR: 'Une chose à savoir dès maintenant\u00a0: le contrat de cautionnement se fait avant la signature du bail, ou au plus tard le jour même. Pensez aussi à vérifier le visa que vous remet votre futur locataire.',
  EN: 'One thing to know right away: the surety contract is made before the lease is signed, or the same day at the latest. Also check the visa that your future tenant gives you.',
};
const FOR_A_TENANT: Record<Language, string> = {
  FR: 'Vous pourrez ensuite demander votre visa, gratuitement. Demandez-le avant de signer votre bail\u00a0: c’est lui que vous remettrez à votre bailleur.',
  EN: 'You can then request your visa, free of charge. Request it before you sign your lease: it is what you will give your landlord.',
};

/** R-ACC-05, R-ACC-06. The code, where to type it, and what its owner must not miss. */
export function activationCodeEmail({ language, code, role, validMinutes, publicOrigin }: ActivationCodeEmail): Email {
  const next = (role === 'LANDLORD' ? BEFORE_THE_LEASE : FOR_A_TENANT)[language];
  const url = `${publicOrigin}/activation`;
  const words = {
    FR: {
      subject: 'Votre code d’activation Trousseau',
      paragraphs: [
        'Bienvenue\u202f! Voici le code qui active votre espace personnel. Saisissez-le dans votre espace, rubrique «\u00a0Je saisis mon code d’activation\u00a0».',
        `Il sert une seule fois et reste valable ${validMinutes}\u00a0minutes. Un nouveau code remplace celui-ci.`,
        next,
        'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: sans ce code, aucun espace ne s’ouvre à votre adresse.',
      ],
      action: { label: 'Saisir mon code', url },
    },
    EN: {
      subject: 'Your Trousseau activation code',
      paragraphs: [
        'Welcome! Here is the code that activates your personal space. Type it in your space, under “I type my activation code”.',
        `It works once and for ${validMinutes} minutes. A new code replaces this one.`,
        next,
        'You asked for nothing? Ignore this message: without this code, no space opens for your address.',
      ],
      action: { label: 'Type my code', url },
    },
  }[language];
  return email({ language, ...words, highlight: code });
}
