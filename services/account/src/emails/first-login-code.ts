import { type Email, email } from '@trousseau/service/email';

/** R-CAF-02, step 2. The code that proves the address of an account. */
export function firstLoginCodeEmail({ code, validMinutes }: { code: string; validMinutes: number }): Email {
  return email({
    subject: 'Confirmez votre adresse',
    paragraphs: [
      'Vous faites votre première connexion à l’espace bailleur et avez indiqué cette adresse. Saisissez ce code dans la page ouverte pour la confirmer.',
      `Il sert une seule fois et reste valable ${validMinutes}\u00a0minutes. Un nouveau code remplace celui-ci.`,
      'Vous n’avez rien demandé\u202f? Ignorez ce message\u00a0: quelqu’un s’est sans doute trompé d’adresse.',
    ],
    highlight: code,
  });
}
