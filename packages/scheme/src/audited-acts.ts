/**
 * S66. Every act that leaves an entry in the audit of the service where it is done, and what it is done on: the kind of thing
 * whose id the entry holds. An act that is refused leaves an entry too, where whoever tries is worth knowing.
 */
export const auditedActs = {
  SIGN_IN: 'Identity',
  REAUTHENTICATION: 'Identity',
  SECOND_FACTOR_ENABLED: 'Identity',
  SECOND_FACTOR_REMOVED: 'Identity',
  RECOVERY_CODES_RENEWED: 'Identity',
  PASSWORD_CHANGED: 'Identity',
  PASSWORD_RESET: 'Identity',
  EMAIL_CHANGED: 'Identity',
  EMAIL_RESTORED: 'Identity',
  SESSIONS_ENDED: 'Identity',
  PARTNER_ACCOUNT_ISSUED: 'PartnerAccount',
  PARTNER_CREDENTIALS_REISSUED: 'PartnerAccount',
  PARTNER_ACCOUNT_REVOKED: 'PartnerAccount',
  PARTNER_FIRST_LOGIN: 'PartnerAccount',
  PARTNER_USER_CREATED: 'PartnerAccount',
  PARTNER_RIGHTS_SET: 'PartnerAccount',
  PARTNER_USER_REVOKED: 'PartnerAccount',
  PARTNER_ACCOUNT_EMAIL_CHANGED: 'PartnerAccount',
  PARTNER_ADMINISTRATION_HANDED_OVER: 'PartnerAccount',
  PARTNER_ADMINISTRATION_REQUESTED: 'PartnerAccount',
  PARTNER_ADMINISTRATION_DECIDED: 'PartnerAccount',
  VISA_CERTIFIED: 'VisaRequest',
  VISA_REFUSED: 'VisaRequest',
  VISA_PAPER_OPENED: 'VisaRequest',
  PARAMETER_CHANGE_PROPOSED: 'ParameterChange',
  PARAMETER_CHANGE_APPROVED: 'ParameterChange',
  PARAMETER_CHANGE_REJECTED: 'ParameterChange',
  CONTRACT_VALIDATED: 'SuretyContract',
  CONTRACT_CANCELLED: 'SuretyContract',
  CONTRACT_PAPER_OPENED: 'SuretyContract',
  CLAIM_DOCUMENTS_CONFIRMED: 'UnpaidClaim',
  CLAIM_PAPER_OPENED: 'UnpaidClaim',
  RECEIPT_ISSUED: 'SubrogationReceipt',
  RECEIPT_VALIDATED: 'SubrogationReceipt',
  RECEIPT_PAPER_OPENED: 'SubrogationReceipt',
  PAYMENT_CONFIRMED: 'Payment',
  PAYMENT_RETURNED: 'Payment',
} as const satisfies Record<string, string>;

/** One act of the table. */
export type AuditedAct = keyof typeof auditedActs;
