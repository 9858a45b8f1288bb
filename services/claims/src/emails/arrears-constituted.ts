import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { typography } from '@trousseau/values/french';
import { centsIn, dayIn, type Language } from '@trousseau/values/language';
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
export function arrearsConstituted(facts: ArrearsConstituted, language: Language): Email {
  const arrears = centsIn(language, facts.arrearsCents);
  const day = (on: Temporal.PlainDate) => dayIn(language, on);
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: typography(`Contrat ${facts.contractNumber} : plus d’un mois de loyer impayé, voici vos délais`),
      paragraphs: [
        typography(`Le compte de votre locataire présente ${arrears} d’impayés : vous pouvez appeler la garantie.`),
        'Envoyez la mise en demeure par lettre recommandée avec avis de réception, puis déclarez l’impayé. N’accordez pas de délai de paiement à la place de la déclaration\u00a0: les sommes reçues plus tard pourront toujours être notées.',
        'Si votre locataire perçoit une aide au logement, demandez à la CAF ou à la MSA de vous la verser directement\u00a0: c’est obligatoire dès que la garantie est appelée.',
        'Passé ces dates, rien n’est refusé d’office\u00a0: un chargé d’instruction examine le dossier.',
      ],
      facts: [
        ['Impayé constitué le', day(facts.constitutedOn)],
        ['Mise en demeure à poster au plus tard le', day(facts.noticeByOn)],
        ['Déclaration au plus tard le', day(facts.declareByOn)],
      ],
      action: { label: 'Ouvrir le compte du locataire', url: facts.url },
    },
    EN: {
      subject: `Contract ${facts.contractNumber}: more than a month of unpaid rent, here are your time limits`,
      paragraphs: [
        `Your tenant’s account shows ${arrears} unpaid: you can call on the guarantee.`,
        'Send the formal notice (mise en demeure) by registered letter with acknowledgement of receipt, then declare the unpaid rent. Do not grant time to pay instead of declaring: sums received later can always be noted.',
        'If your tenant receives housing aid, ask the CAF or the MSA to pay it to you directly: this is compulsory once the guarantee is called.',
        'After these days nothing is refused as a matter of course: an officer looks at the file.',
      ],
      facts: [
        ['Rent in default since', day(facts.constitutedOn)],
        ['Formal notice to post by', day(facts.noticeByOn)],
        ['Declaration by', day(facts.declareByOn)],
      ],
      action: { label: 'Open the tenant’s account', url: facts.url },
    },
  };
  return email({ language, ...content[language] });
}
