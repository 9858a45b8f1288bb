import type { StoredSignatory, SuretyContract } from '../entities/surety-contract.ts';

/** Kinds of lease, as papers name them. */
export const leaseKindWords: Readonly<Record<SuretyContract['leaseKind'], string>> = {
  LAW_1989_EMPTY: 'Location vide, loi du 6 juillet 1989',
  LAW_1989_FURNISHED: 'Location meublée, loi du 6 juillet 1989',
  STUDENT_NINE_MONTHS: 'Location meublée à un étudiant, neuf mois',
  MOBILITY: 'Bail mobilité',
  SEASONAL: 'Location à un travailleur saisonnier',
  SOCIAL: 'Location du parc social',
  RESIDENCE: 'Contrat de résidence ou de logement-foyer',
};

/** As what somebody signs a lease, as papers say it. */
export const capacityWords: Readonly<Record<StoredSignatory['capacity'], string>> = {
  OWNER: 'bailleur',
  REPRESENTATIVE: 'représentant du bailleur',
  AGENT: 'mandataire du bailleur',
  TENANT: 'locataire',
};

/** States of a contract, as tables name them. */
export const statusWords: Readonly<Record<SuretyContract['status'], string>> = {
  GENERATED: 'À valider',
  VALIDATED: 'Validé',
  IN_FORCE: 'En vigueur',
  TENANT_LEFT: 'Locataire parti',
  COVER_ENDED: 'Couverture terminée',
  TERMINATED: 'Terminé',
  CANCELLED: 'Annulé',
  VOID: 'Nul',
  CLOSED: 'Clos',
};
