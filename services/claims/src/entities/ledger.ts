import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';

/** The accounts of a contract: what left the guarantor’s bank, what the bank has not confirmed yet, the landlord, what the tenant owes. */
export const LEDGER_ACCOUNTS = ['GUARANTOR_BANK', 'BANK_IN_TRANSIT', 'LANDLORD', 'TENANT_DEBT'] as const;
/**
 * The movements of `domain/ledger-movements.ts`. An indemnity is reversed by the bank, which gives its transfer back; it is returned by
 * the landlord, whom the tenant paid late.
 */
export const LEDGER_TRANSACTION_KINDS = [
  'TRANSFER_SENT',
  'TRANSFER_REFUSED',
  'INDEMNITY_PAID',
  'SUBROGATED',
  'SUBROGATION_UNDONE',
  'INDEMNITY_REVERSED',
  'INDEMNITY_RETURNED',
  'DEBT_REPAID',
] as const;

/** Triggers of `migrations/guard-money.ts`, named here so that tables and entities say the same. */
const kept = (name: string, timing: 'before' | 'after', events: ('insert' | 'update' | 'delete')[]) => ({
  name,
  timing,
  events,
  expression: `-- ${name}: see migrations/guard-money.ts`,
});

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
    /** That of the payment or of the bank’s movement, or drawn from it, so that each is posted once. */
    id: p.uuid().primary(),
    contractId: p.uuid(),
    kind: p.enum(LEDGER_TRANSACTION_KINDS),
    occurredOn: plainDate(),
    recordedAt: instant(),
  },
  indexes: [{ name: 'ledger_transaction_contract', properties: ['contractId'] }],
  triggers: [
    kept('transaction_has_entries', 'after', ['insert']),
    kept('ledger_transaction_is_append_only', 'before', ['update', 'delete']),
  ],
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
    /** Positive: the account grows (the debt of the tenant, once it is owed); negative: it shrinks (the bank, once it paid). */
    entryCents: cents(),
  },
  checks: [{ name: 'no_entry_of_zero', expression: 'entry_cents <> 0' }],
  indexes: [{ name: 'ledger_entry_account', properties: ['contractId', 'account'] }],
  triggers: [
    kept('entries_add_up_to_zero', 'after', ['insert']),
    kept('balance_follows_entries', 'after', ['insert']),
    kept('ledger_entry_is_append_only', 'before', ['update', 'delete']),
  ],
});

/** One side of a movement. Distribution key: contractId. */
export class LedgerEntry extends LedgerEntrySchema.class {}
LedgerEntrySchema.setClass(LedgerEntry);
