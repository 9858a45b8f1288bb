import type { ClaimClock } from './claim-deadlines.ts';

/** What a clock of domain §5 asks, of whom, and what happens when it runs out: the words of the timeline, each under the rule of its clock. */
export interface DeadlineWords {
  label: string;
  actor: string;
  consequence: string;
}

const LANDLORD = 'Le bailleur';
const TENANT = 'Le locataire';
const OFFICER = 'Le chargé d’instruction';
const GUARANTOR = 'Le garant';

/** K-RECEIPT of a receipt the landlord contests: an answer is owed, not a first receipt. */
export const contestWords: DeadlineWords = {
  label: 'Répondre à la contestation de la quittance',
  actor: OFFICER,
  consequence: 'Passé cette date, le dossier est signalé à l’équipe d’instruction.',
};

/** Domain §5, column «if it runs out», told to the people concerned. */
export const deadlineWords: Record<ClaimClock, DeadlineWords> = {
  'K-MED': {
    label: 'Envoyer la mise en demeure par lettre recommandée',
    actor: LANDLORD,
    consequence:
      'Envoyée plus tard, elle est examinée par un chargé d’instruction\u00a0: la garantie n’est pas perdue pour autant.',
  },
  'K-8D': {
    label: 'Payer à la réception de la mise en demeure',
    actor: TENANT,
    consequence: 'Rien ne change pour vous\u00a0: le délai de déclaration continue de courir.',
  },
  'K-DECL': {
    label: 'Déclarer l’impayé',
    actor: LANDLORD,
    consequence:
      'Déclaré plus tard, l’impayé est examiné par un chargé d’instruction, il n’est jamais refusé d’office.',
  },
  'K-DOCS': {
    label: 'Joindre toutes les pièces justificatives',
    actor: LANDLORD,
    consequence:
      'Sans pièces à cette date, la déclaration devient caduque\u00a0; un chargé d’instruction peut vous en relever.',
  },
  'K-RECEIPT': {
    label: 'Examiner le dossier et émettre la quittance subrogative',
    actor: OFFICER,
    consequence: 'Passé cette date, le dossier est signalé à l’équipe d’instruction.',
  },
  'K-VALID': {
    label: 'Lire et valider la quittance subrogative',
    actor: LANDLORD,
    consequence: 'Le versement n’est déclenché qu’après votre validation.',
  },
  'K-PAY': {
    label: 'Verser l’indemnité',
    actor: GUARANTOR,
    consequence: 'Passé cette date, le service financier est alerté.',
  },
  'K-PLAN': {
    label: 'Demander un échéancier de remboursement',
    actor: TENANT,
    consequence: 'Passé cette date, le garant peut engager une procédure.',
  },
  'K-MONTH': {
    label: 'Actualiser le compte du locataire pour le mois',
    actor: LANDLORD,
    consequence:
      'Passé cette date, le dossier est suspendu\u00a0: aucune nouvelle quittance n’est émise tant que le compte n’est pas à jour.',
  },
};
