import { type Email, email } from '@trousseau/service/email';
import type { Language } from '@trousseau/values/language';

/** S62. What was asked for of one’s data can be taken, on the page and nowhere else; what to do when somebody else asked. */
export function dataExportReadyEmail(about: { language: Language; keptHours: number; publicOrigin: string }): Email {
  const { language, keptHours, publicOrigin } = about;
  const url = `${publicOrigin}/compte/mes-donnees`;
  const words = {
    FR: {
      subject: 'Vos données sont prêtes',
      paragraphs: [
        `Vous avez demandé tout ce que nous savons de vous. Téléchargez-le depuis votre compte dans les ${keptHours}\u00a0heures qui suivent votre demande\u202f: les fichiers sont ensuite détruits.`,
        'Ce n’était pas vous\u202f? Changez votre mot de passe tout de suite, puis écrivez-nous.',
      ],
      action: { label: 'Télécharger mes données', url },
    },
    EN: {
      subject: 'Your data is ready',
      paragraphs: [
        `You asked for everything we know of you. Download it from your account within ${keptHours} hours of your request: the files are destroyed afterwards.`,
        'It was not you? Change your password at once, then write to us.',
      ],
      action: { label: 'Download my data', url },
    },
  }[language];
  return email({ language, ...words });
}
