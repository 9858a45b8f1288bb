import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';

/** The two sides of an indemnity, per contract: what left the guarantor's bank, and what the tenant owes for it. */
export const LEDGER_ACCOUNTS = ['GUARANTOR_BANK', 'TENANT_DEBT'] as const;
export const LEDGER_TRANSACTION_KINDS = ['INDEMNITY_PAID'] as const;

export const LedgerAccountSchema = defineEntity({
  name: 'LedgerAccount',
  tableName: 'ledger_account',
  properties: { contractId: p.uuid().primary(), account: p.enum(LEDGER_ACCOUNTS).primary(), balanceCents: cents() },
});

/** A balance kept by the trigger that follows each entry. Distribution key: contractId. */
export class LedgerAccount extends LedgerAccountSchema.class {}
LedgerAccountSchema.setClass(LedgerAccount);

export const LedgerTransactionSchema = defineEntity({
  name: 'LedgerTransaction',
  tableName: 'ledger_transaction',
  properties: {
    /** For an indemnity, the id of its payment: one payment, one posting. */
    id: p.uuid().primary(),
    contractId: p.uuid(),
    kind: p.enum(LEDGER_TRANSACTION_KINDS),
    occurredOn: plainDate(),
    recordedAt: instant(),
  },
  indexes: [{ name: 'ledger_transaction_contract', properties: ['contractId'] }],
});

/** A movement of money: at least two entries that add up to zero, never changed, corrected by an opposite one (A14). */
export class LedgerTransaction extends LedgerTransactionSchema.class {}
LedgerTransactionSchema.setClass(LedgerTransaction);

export const LedgerEntrySchema = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  properties: {
    transaction: () => p.manyToOne(LedgerTransaction).primary().deleteRule('restrict').updateRule('restrict'),
    account: p.enum(LEDGER_ACCOUNTS).primary(),
    contractId: p.uuid(),
    /** Positive: the account grows (the debt of the tenant); negative: it shrinks (the bank of the guarantor). */
    entryCents: cents(),
  },
  checks: [{ name: 'no_entry_of_zero', expression: 'entry_cents <> 0' }],
  indexes: [{ name: 'ledger_entry_account', properties: ['contractId', 'account'] }],
});

/** One side of a movement. Distribution key: contractId. */
export class LedgerEntry extends LedgerEntrySchema.class {}
LedgerEntrySchema.setClass(LedgerEntry);
