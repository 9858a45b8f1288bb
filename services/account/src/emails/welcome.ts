import { type Email, email } from '@trousseau/service/email';

const NEXT: Record<string, string[]> = {
  TENANT: [
    'Votre espace est activé, nous sommes heureux de vous y accueillir.',
    'Prochaine étape\u00a0: complétez vos informations personnelles. Vous pourrez alors demander votre visa, en trois étapes simples.',
  ],
  LANDLORD: [
    'Votre espace est activé, nous sommes heureux de vous y accueillir.',
    'Prochaine étape\u00a0: complétez vos informations personnelles, avec l’IBAN du compte sur lequel vous serez payé. Vous pourrez alors demander un contrat, en trois étapes simples.',
    'Plusieurs SCI\u202f? Chacune a son espace et son propre compte bancaire\u202f; les contrats d’une même SCI y sont réunis.',
  ],
};

/** R-ACC-01, R-ACC-08, R-ACC-10. The space is open; what comes next. */
export function welcomeEmail({ role, publicOrigin }: { role: string; publicOrigin: string }): Email {
  return email({
    subject: 'Votre espace Trousseau est ouvert',
    paragraphs: NEXT[role] ?? ['Votre espace est activé.'],
    action: { label: 'Compléter mes informations', url: `${publicOrigin}/profil` },
  });
}
