import { series } from './series.ts';
import { cite } from './sources.ts';

/** What a password must be; lengths in code points, letters are Unicode letters (D-ACC-02). */
export interface PasswordRule {
  readonly minLength: number;
  readonly maxLength: number;
  readonly requiresLetter: boolean;
  readonly requiresDigitOrPunctuation: boolean;
}

/** R-ACC-03. The rule is the published one, below present advice on the upper length: raising it is a line here. */
export const passwordRule = series<PasswordRule>('P-PASSWORD', [
  {
    from: '2016-01-01',
    value: { minLength: 8, maxLength: 20, requiresLetter: true, requiresDigitOrPunctuation: true },
    source: cite('S0'),
    checkedOn: '2026-11-22',
  },
]);

/** How long an activation code lives and how often it may be tried and sent again. */
export interface ActivationCodeRule {
  readonly validMinutes: number;
  readonly tries: number;
  readonly resendAfterSeconds: number;
}

/**
 * R-ACC-05, R-ACC-07 (K-ACT). Two letters and six digits are about 29 bits: enough only with few tries and a short life,
 * hence 60 minutes rather than the 72 hours first proposed. A new code voids the one before.
 */
export const activationCodeRule = series<ActivationCodeRule>('P-ACTIVATION', [
  {
    from: '2016-01-01',
    value: { validMinutes: 60, tries: 5, resendAfterSeconds: 60 },
    source: cite('ASVS', 'DECISION'),
    checkedOn: '2026-11-22',
  },
]);

/** Domain §7, S10. The code that proves a mobile number: read on the spot, so short-lived; each costs money, so slow to ask again. */
export const smsCodeRule = series<ActivationCodeRule>('P-SMS', [
  {
    from: '2016-01-01',
    value: { validMinutes: 10, tries: 5, resendAfterSeconds: 60 },
    source: cite('ASVS', 'DECISION'),
    checkedOn: '2026-11-25',
  },
]);

/** When the digest of the day leaves. */
export interface DigestRule {
  /** Hour in Paris. */
  readonly hour: number;
}

/** Domain §7. After office hours: what happened in the day is in it, and there is an evening to act before a date. */
export const digestRule = series<DigestRule>('P-DIGEST', [
  { from: '2016-01-01', value: { hour: 18 }, source: cite('DECISION'), checkedOn: '2026-11-25' },
]);

/** How long the former address may take a change of address back. */
export interface EmailUndoRule {
  readonly hours: number;
}

/** R-ACC-16, S13. Long enough for a weekend; meanwhile nobody else can take the address. */
export const emailUndoRule = series<EmailUndoRule>('P-UNDO', [
  { from: '2016-01-01', value: { hours: 72 }, source: cite('DECISION'), checkedOn: '2026-11-22' },
]);

/** How long the link to a new password lives and how often one may be asked for. */
export interface PasswordResetRule {
  readonly validMinutes: number;
  readonly resendAfterSeconds: number;
}

/** R-ACC-15, S12. The link holds 256 random bits: only its life and the mailbox bound it. A new link voids the one before. */
export const passwordResetRule = series<PasswordResetRule>('P-RESET', [
  {
    from: '2016-01-01',
    value: { validMinutes: 30, resendAfterSeconds: 60 },
    source: cite('ASVS', 'DECISION'),
    checkedOn: '2026-11-22',
  },
]);

/**
 * R-ACC-12, S59. Working days during which nothing is paid to a space whose bank account has just changed. Working days, so
 * that a change made on a Friday evening is read before money moves; fewer than those of R-SUB-03, so that no payment is late.
 */
export const payoutHoldWorkingDays = series<number>('P-PAYOUT-HOLD', [
  { from: '2016-01-01', value: 3, source: cite('DECISION'), checkedOn: '2026-11-25' },
]);

/** How long credentials of partners serve, and how often new ones may be asked for. */
export interface PartnerCredentialRule {
  /** Days first credentials serve. */
  readonly validDays: number;
  /** Days the rendered letters may be fetched for printing. */
  readonly lettersKeptDays: number;
  /** Hours a temporary password serves. */
  readonly temporaryHours: number;
  /** Days before a landlord may ask for letters again: each one voids the former, and costs a stamp. */
  readonly lettersAgainAfterDays: number;
}

/** R-CAF-01, R-CAF-06. Letters travel, wait and are followed by holidays; a temporary password is used at once. */
export const partnerCredentialRule = series<PartnerCredentialRule>('P-PARTNER-CREDENTIALS', [
  {
    from: '2016-01-01',
    value: { validDays: 90, lettersKeptDays: 30, temporaryHours: 24, lettersAgainAfterDays: 7 },
    source: cite('S3', 'DECISION'),
    checkedOn: '2026-11-25',
  },
]);

/** How long an invitation into a space may be accepted and how often it may be sent again. */
export interface InvitationRule {
  readonly validDays: number;
  readonly resendAfterSeconds: number;
}

/** D-ACC-04. The link holds 256 random bits and serves once; a week, since a colleague may be away. */
export const invitationRule = series<InvitationRule>('P-INVITATION', [
  {
    from: '2016-01-01',
    value: { validDays: 7, resendAfterSeconds: 60 },
    source: cite('DECISION'),
    checkedOn: '2026-11-25',
  },
]);

/** How long the secrets and tokens of a partner’s program live, and how many programs a partner has. */
export interface ApiClientRule {
  readonly tokenMinutes: number;
  readonly secretDays: number;
  /** Days the former secret still opens after a rotation, so that a program changes over without a stop. */
  readonly overlapDays: number;
  readonly mostClients: number;
}

/** S29. A token is short because it travels with every request; a secret is changed every year, with a week to do it. */
export const apiClientRule = series<ApiClientRule>('P-API', [
  {
    from: '2016-01-01',
    value: { tokenMinutes: 15, secretDays: 365, overlapDays: 7, mostClients: 20 },
    source: cite('DECISION'),
    checkedOn: '2026-11-25',
  },
]);
