import { type Email, email } from '@trousseau/service/email';
import { formatCents } from '@trousseau/values/cents';
import { formatDay, typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';

interface ArrearsConstituted {
  contractNumber: string;
  arrearsCents: number;
  constitutedOn: Temporal.PlainDate;
  noticeByOn: Temporal.PlainDate;
  declareByOn: Temporal.PlainDate;
  url: string;
}

/** N-DEADLINES, to the landlord: arrears are more than one month, here are the dates that count (K-MED, K-DECL). */
export function arrearsConstituted(facts: ArrearsConstituted): Email {
  return email({
    subject: typography(`Contrat ${facts.contractNumber} : plus d’un mois de loyer impayé, voici vos délais`),
    paragraphs: [
      typography(
        `Le compte de votre locataire présente ${formatCents(facts.arrearsCents)} d’impayés : vous pouvez appeler la garantie.`,
      ),
      'Envoyez la mise en demeure par lettre recommandée avec avis de réception, puis déclarez l’impayé. N’accordez pas de délai de paiement à la place de la déclaration\u00a0: les sommes reçues plus tard pourront toujours être notées.',
      'Si votre locataire perçoit une aide au logement, demandez à la CAF ou à la MSA de vous la verser directement\u00a0: c’est obligatoire dès que la garantie est appelée.',
      'Passé ces dates, rien n’est refusé d’office\u00a0: un chargé d’instruction examine le dossier.',
    ],
    facts: [
      ['Impayé constitué le', formatDay(facts.constitutedOn)],
      ['Mise en demeure à poster au plus tard le', formatDay(facts.noticeByOn)],
      ['Déclaration au plus tard le', formatDay(facts.declareByOn)],
    ],
    action: { label: 'Ouvrir le compte du locataire', url: facts.url },
  });
}
