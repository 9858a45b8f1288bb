import type { FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { roleOf } from '@trousseau/service/viewer';
import type { Temporal } from 'temporal-polyfill';
import { validate } from 'uuid';
import { BankLine } from '../entities/bank-statement.ts';
import { CardPayment } from '../entities/card-payment.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import { LedgerEntry } from '../entities/ledger.ts';
import { Payment } from '../entities/payment.ts';
import { leasesVisibleTo } from '../entities/visible-to.ts';

/** Most movements of one statement; a space with more asks for one contract at a time. */
export const MOST_LINES = 5000;

/** What a landlord was paid and gave back, and what lowers a debt besides. How a transfer went between banks is the accountants’ to read. */
const OF_LANDLORD = ['INDEMNITY_PAID', 'INDEMNITY_REVERSED', 'INDEMNITY_RETURNED'] as const;
const OF_DEBT = [...OF_LANDLORD, 'DEBT_REPAID'] as const;

/** One movement of a contract, as the ledger has it. */
export interface StatementLine {
  on: Temporal.PlainDate;
  lease: Pick<GuaranteedLease, 'number' | 'tenantNames' | 'landlordName'>;
  kind: (typeof OF_DEBT)[number];
  /** A repayment that came by card. */
  byCard: boolean;
  /** What the guarantor paid, or what came back. */
  movementCents: number;
  /** The number of the receipt, or the reference of the late rent; null for a repayment of the tenant. */
  piece: string | null;
  /** Null for a tenant too. */
  bankReference: string | null;
}

/** What a movement stands on, beside its ledger entry. */
type Standing = Partial<Pick<StatementLine, 'byCard' | 'piece' | 'bankReference'>>;

/**
 * S60. The movements of one contract, or of all those of the viewer’s space, oldest first, as the ledger has them: a landlord reads
 * what was paid to them and what they gave back, a tenant what was paid in their place and what lowered the debt, an officer both of a
 * contract. @returns null when there is nothing of the viewer’s to read
 */
export async function readStatement(context: Context, contractId: string | null): Promise<StatementLine[] | null> {
  const visible = leasesOf(context);
  if (visible === null || (contractId !== null && !validate(contractId))) return null;
  if (contractId === null && roleOf(context.viewer) === 'OFFICER') return null;
  const em = context.em as SqlEntityManager;
  const asked = contractId === null ? visible : { $and: [{ id: contractId }, visible] };
  const leases = await em.find(GuaranteedLease, asked as FilterQuery<GuaranteedLease>);
  if (leases.length === 0) return null;
  const kinds = roleOf(context.viewer) === 'LANDLORD' ? OF_LANDLORD : OF_DEBT;
  // A tenant reads what was paid, not the movements of the landlord’s bank.
  const forTenant = roleOf(context.viewer) === 'TENANT';
  const entries = await em.find(
    LedgerEntry,
    // Each movement has one entry that grows an account: its sum.
    { contractId: { $in: leases.map(({ id }) => id) }, entryCents: { $gt: 0 }, transaction: { kind: { $in: kinds } } },
    { populate: ['transaction'], orderBy: { transaction: { recordedAt: 'asc', id: 'asc' } }, limit: MOST_LINES + 1 },
  );
  const pieces = await piecesOf(
    em,
    entries.map(({ transaction }) => transaction.id),
  );
  const leaseOf = new Map(leases.map((lease) => [lease.id, lease]));
  return entries.flatMap(({ transaction, contractId: id, entryCents }) => {
    const lease = leaseOf.get(id);
    const kind = kinds.find((told) => told === transaction.kind);
    const { byCard = false, piece = null, bankReference = null } = pieces.get(transaction.id) ?? {};
    if (!lease || !kind) return [];
    const line = { on: transaction.occurredOn, kind, byCard, movementCents: entryCents, piece };
    return [{ ...line, lease, bankReference: forTenant ? null : bankReference }];
  });
}

/** A tenant’s own leases beside those `leasesVisibleTo` knows: nothing else of a lease is theirs to read here. */
function leasesOf({ viewer }: Context): FilterQuery<GuaranteedLease> | null {
  if (viewer.kind === 'PERSON' && roleOf(viewer) === 'TENANT') return { tenantSpaceId: viewer.spaceId };
  return leasesVisibleTo(viewer);
}

/** What each movement stands on: the receipt that was paid, the late rent that was given back, or the card that paid. */
async function piecesOf(em: SqlEntityManager, ids: string[]) {
  const payments = await em.find(Payment, { id: { $in: ids } });
  const lines = await em.find(BankLine, { id: { $in: ids } });
  const cards = await em.find(CardPayment, { id: { $in: ids } });
  const returns = await em.find(LateRentReturn, { id: { $in: lines.flatMap(({ subjectId }) => subjectId ?? []) } });
  const references = new Map(returns.map(({ id, reference }) => [id, reference]));
  return new Map<string, Standing>([
    ...cards.map(
      ({ id, processorReference }) => [id, { byCard: true, bankReference: processorReference ?? null }] as const,
    ),
    ...payments.map(
      ({ id, reference, bankReference }) => [id, { piece: reference, bankReference: bankReference ?? null }] as const,
    ),
    ...lines.map(
      ({ id, subjectId, bankReference }) =>
        [id, { piece: references.get(subjectId ?? '') ?? null, bankReference }] as const,
    ),
  ]);
}
