import type { CALENDAR_SCOPES } from '../entities/calendar-link.ts';
import type { CONTRACT_STATUSES, LEASE_KINDS } from '../entities/surety-contract.ts';

/** What the codes of this service are called in what a person takes along (S62). */

export const statusWords: Record<(typeof CONTRACT_STATUSES)[number], string> = {
  GENERATED: 'À valider',
  VALIDATED: 'Validé, bail à signer',
  IN_FORCE: 'En vigueur',
  TENANT_LEFT: 'Locataire parti',
  COVER_ENDED: 'Couverture terminée',
  TERMINATED: 'Terminé',
  CANCELLED: 'Annulé',
  VOID: 'Nul',
  CLOSED: 'Clos',
};

export const leaseKindWords: Record<(typeof LEASE_KINDS)[number], string> = {
  LAW_1989_EMPTY: 'Bail vide, loi de 1989',
  LAW_1989_FURNISHED: 'Bail meublé, loi de 1989',
  STUDENT_NINE_MONTHS: 'Bail étudiant de neuf mois',
  MOBILITY: 'Bail mobilité',
  SEASONAL: 'Bail saisonnier',
  SOCIAL: 'Bail du parc social',
  RESIDENCE: 'Résidence ou foyer',
};

export const calendarScopeWords: Record<(typeof CALENDAR_SCOPES)[number], string> = {
  SPACE: 'Cet espace',
  RING: 'Tous les espaces',
};
