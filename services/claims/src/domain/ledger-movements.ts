/**
 * A14. From which account of a contract to which each movement of the ledger goes: the guarantor’s bank, what is on its way there,
 * the landlord, the tenant’s debt. The landlord is paid and gives their right in exchange (R-SUB-04, Code civil, article 1346-4), so that
 * nothing is left on their account once a movement is whole (decision 0043).
 */
export const LEDGER_MOVEMENTS = {
  TRANSFER_SENT: { from: 'GUARANTOR_BANK', to: 'BANK_IN_TRANSIT' },
  TRANSFER_REFUSED: { from: 'BANK_IN_TRANSIT', to: 'GUARANTOR_BANK' },
  INDEMNITY_PAID: { from: 'BANK_IN_TRANSIT', to: 'LANDLORD' },
  SUBROGATED: { from: 'LANDLORD', to: 'TENANT_DEBT' },
  SUBROGATION_UNDONE: { from: 'TENANT_DEBT', to: 'LANDLORD' },
  INDEMNITY_REVERSED: { from: 'LANDLORD', to: 'GUARANTOR_BANK' },
  INDEMNITY_RETURNED: { from: 'LANDLORD', to: 'GUARANTOR_BANK' },
  DEBT_REPAID: { from: 'TENANT_DEBT', to: 'GUARANTOR_BANK' },
} as const;
