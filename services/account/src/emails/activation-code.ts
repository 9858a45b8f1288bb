import { type Email, email } from '@trousseau/service/email';

/** What the e-mail with the code needs to know. */
export interface ActivationCodeEmail {
  code: string;
  role: string;
  validMinutes: number;
  publicOrigin: string;
}

// The guarantee is void for a lease signed before its contract (R-CON-05): a landlord reads it before anything else.
const BEFORE_THE_LEASE =
  'Une chose à savoir dès maintenant\u00a0: le contrat de cautionnement se fait avant la signature du bail, ou au plus tard le jour même. Pensez aussi à vérifier le visa que vous remet votre futur locataire.';
const FOR_A_TENANT =
  'Vous pourrez ensuite demander votre visa, gratuitement. Demandez-le avant de signer votre bail\u00a0: c’est lui que vous remettrez à votre bailleur.';

/** R-ACC-05, R-ACC-06. The code, where to type it, and what its owner must not miss. */
export function activationCodeEmail({ code, role, validMinutes, publicOrigin }: ActivationCodeEmail): Email {
  return email({
    subject: 'Votre code d’activation Trousseau',
    paragraphs: [
      'Bienvenue\u202f! Voici le code qui active votre espace personnel. Saisissez-le dans votre espace, rubrique «\u00a0Je saisis mon code d’activation\u00a0».',
      `Il sert une seule fois et reste valable ${validMinutes}\u00a0minutes. Un nouveau code remplace celui-ci.`,
      role === 'LANDLORD' ? BEFORE_THE_LEASE : FOR_A_TENANT,
      'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: sans ce code, aucun espace ne s’ouvre à votre adresse.',
    ],
    highlight: code,
    action: { label: 'Saisir mon code', url: `${publicOrigin}/activation` },
  });
}
