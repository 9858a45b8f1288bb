/** Whether the addresses of several accounts may stand together. */
export type AccountEmailsVerdict = { valid: true; reason: null } | { valid: false; reason: 'EMAIL_MUST_DIFFER' };

/**
 * R-CAF-04. One account for each département, or each SCI, and each has its own address (S3 «une adresse mail différente pour
 * chaque compte»).
 * @param emails the address of each account, normalised
 */
export function judgeAccountEmails(emails: readonly string[]): AccountEmailsVerdict {
  return new Set(emails).size === emails.length
    ? { valid: true, reason: null }
    : { valid: false, reason: 'EMAIL_MUST_DIFFER' };
}
