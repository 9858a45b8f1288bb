import type { AidRecipient } from '../domain/terms.ts';
import type { CARD_PAYMENT_STATUSES } from '../entities/card-payment.ts';
import type { CLAIM_DECISIONS } from '../entities/claim-decision.ts';
import type { CLAIM_DOCUMENT_KINDS } from '../entities/claim-document.ts';
import type { PAYMENT_STATUSES } from '../entities/payment.ts';
import type { CONTEST_ANSWERS } from '../entities/receipt-contest.ts';
import type { REPAYMENT_PLAN_STATUSES } from '../entities/repayment-plan.ts';
import type { RECEIPT_STATUSES } from '../entities/subrogation-receipt.ts';
import type { UNPAID_CLAIM_STATUSES } from '../entities/unpaid-claim.ts';

/** What the codes of this service are called in what a person takes along (S62). */

export const claimWords: Record<(typeof UNPAID_CLAIM_STATUSES)[number], string> = {
  WATCH: 'Sous surveillance',
  CONSTITUTED: 'Impayé constitué',
  NOTICED: 'Mise en demeure envoyée',
  DECLARED: 'Pièces à joindre',
  DOCS_COMPLETE: 'Pièces vérifiées',
  RECEIPT_ISSUED: 'Quittance émise',
  PAID_OPEN: 'Indemnisé',
  SUSPENDED: 'Suspendu',
  LITIGATION: 'Procédure en cours',
  LAPSED: 'Caduc',
  REFUSED: 'Refusé',
  CLOSED: 'Clos',
};

export const aidRecipientWords: Record<AidRecipient, string> = {
  LANDLORD: 'Au bailleur',
  TENANT: 'Au locataire',
  NOBODY: 'À personne',
};

export const decisionWords: Record<(typeof CLAIM_DECISIONS)[number], string> = {
  RELIEVE: 'Dossier repris malgré un délai dépassé',
  REFUSE: 'Dossier refusé',
  UPHOLD_APPEAL: 'Dossier repris après une contestation',
  SETTLE: 'Contentieux réglé',
  END_LEASE: 'Contentieux terminé avec le bail',
};

export const documentWords: Record<(typeof CLAIM_DOCUMENT_KINDS)[number], string> = {
  LEASE: 'Bail signé',
  NOTICE_LETTER: 'Mise en demeure, ou sa preuve de dépôt',
  IDENTITY_OR_KBIS: 'Pièce d’identité, ou extrait Kbis',
  MANAGEMENT_MANDATE: 'Mandat de gestion',
  LAND_TAX: 'Taxe foncière',
  BANK_DETAILS: 'RIB du compte à créditer',
  OTHER: 'Autre pièce',
};

export const receiptWords: Record<(typeof RECEIPT_STATUSES)[number], string> = {
  DRAFT: 'En préparation',
  ISSUED: 'À valider',
  VALIDATED: 'Validée, versement en cours',
  CONTESTED: 'Contestée',
  CANCELLED: 'Annulée',
  PAID: 'Payée',
  REVERSED: 'Remboursée',
};

export const contestWords: Record<(typeof CONTEST_ANSWERS)[number], string> = {
  UPHOLD: 'Quittance confirmée',
  CORRECT: 'Quittance remplacée',
  WITHDRAW: 'Quittance annulée',
};

export const paymentWords: Record<(typeof PAYMENT_STATUSES)[number], string> = {
  PREPARED: 'Préparé',
  SENT: 'Envoyé',
  CONFIRMED: 'Exécuté',
  RETURNED: 'Rejeté par la banque',
};

export const cardPaymentWords: Record<(typeof CARD_PAYMENT_STATUSES)[number], string> = {
  CREATED: 'Ouvert',
  PAID: 'Payé',
  REFUSED: 'Refusé',
  EXPIRED: 'Pas mené à son terme',
  TO_GIVE_BACK: 'À vous rendre',
  GIVEN_BACK: 'Rendu',
};

export const planWords: Record<(typeof REPAYMENT_PLAN_STATUSES)[number], string> = {
  REQUESTED: 'Demandé',
  PROPOSED: 'Autre mensualité proposée',
  ACTIVE: 'En cours',
  BREACHED: 'Une échéance n’est pas arrivée',
  REFUSED: 'Refusé',
  LITIGATION: 'Contentieux',
  SETTLED: 'Terminé',
};
