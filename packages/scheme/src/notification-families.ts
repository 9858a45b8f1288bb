import type { Role } from './roles.ts';

/** The people a family of notifications speaks to. */
export type NotifiedRole = Extract<Role, 'TENANT' | 'LANDLORD' | 'PARTNER' | 'OFFICER'>;

interface NotificationFamilyRule {
  readonly speaksTo: readonly NotifiedRole[];
  /** Must reach the person: neither the centre nor the e-mail can be switched off. */
  readonly isLegal: boolean;
  /** Cannot wait for the daily digest. */
  readonly isUrgent: boolean;
  /** May also be sent as a short message. */
  readonly bySms: boolean;
}

const everyRole = ['TENANT', 'LANDLORD', 'PARTNER', 'OFFICER'] as const;

/**
 * What a person chooses about together in « Gérer mes notifications » (domain §7). Legal is what a deadline or an obligation
 * of the person hangs on: a decision with its reasons (R-VISA-04), the contract (R-CON-04), the dates of a claim (R-CLM-03,
 * R-CLM-04), a debt (R-PLAN-01), and the safety of the account (S12, S13).
 */
export const notificationFamilies = {
  VISA: { speaksTo: ['TENANT'], isLegal: true, isUrgent: true, bySms: true },
  CONTRACT: { speaksTo: ['TENANT', 'LANDLORD'], isLegal: true, isUrgent: false, bySms: false },
  DEADLINES: { speaksTo: ['LANDLORD'], isLegal: true, isUrgent: true, bySms: true },
  RECEIPT: { speaksTo: ['LANDLORD'], isLegal: false, isUrgent: false, bySms: false },
  DEBT: { speaksTo: ['TENANT'], isLegal: true, isUrgent: true, bySms: true },
  PROGRESS: { speaksTo: ['TENANT', 'LANDLORD'], isLegal: false, isUrgent: false, bySms: false },
  SECURITY: { speaksTo: everyRole, isLegal: true, isUrgent: true, bySms: false },
} as const satisfies Record<string, NotificationFamilyRule>;

export type NotificationFamily = keyof typeof notificationFamilies;
