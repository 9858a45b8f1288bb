import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { accountsKeptYears } from '@trousseau/scheme/parameters/retention';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { pseudonymOf } from '@trousseau/service/pseudonym';
import { BankLine } from '../entities/bank-statement.ts';
import { ClaimDecision } from '../entities/claim-decision.ts';
import { ClaimDocument } from '../entities/claim-document.ts';
import { Message, MessageDocument } from '../entities/conversation.ts';
import { DamageDecision } from '../entities/damage-decision.ts';
import { DamageDocument } from '../entities/damage-document.ts';
import { DamageItem } from '../entities/damage-item.ts';
import { Debt } from '../entities/debt.ts';
import { ErasedParty } from '../entities/erased-party.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { LedgerTransaction } from '../entities/ledger.ts';
import { Payment } from '../entities/payment.ts';
import { ReceiptContest } from '../entities/receipt-contest.ts';
import { RepaymentPlan } from '../entities/repayment-plan.ts';

/**
 * S63. The papers a landlord sent and what was written go, and names and bank accounts give way to a pseudonym. What was paid stays, since accounts are
 * kept: why and until when is written beside it. May run twice.
 */
export async function eraseSpace(context: Context, spaceId: string): Promise<void> {
  const { em, files } = context;
  const asLandlord = await leasesOf(em, { landlordSpaceId: spaceId });
  const asTenant = await leasesOf(em, { tenantSpaceId: spaceId });
  const papers = await em.find(ClaimDocument, { claim: { lease: { $in: asLandlord } } });
  const conversation = {
    $or: [
      { side: 'LANDLORD' as const, lease: { $in: asLandlord } },
      { side: 'TENANT' as const, lease: { $in: asTenant } },
    ],
  };
  const joined = await em.find(MessageDocument, { message: { conversation } });
  const damagePapers = await em.find(DamageDocument, { claim: { lease: { $in: asLandlord } } });
  // Bytes first: interrupted, the rows that are left find the rest again.
  for (const { id } of [...papers, ...joined, ...damagePapers]) await files.remove(id);
  const pseudonym = pseudonymOf(spaceId);
  await em.transactional(async (own) => {
    await own.nativeDelete(ClaimDocument, { id: { $in: papers.map(({ id }) => id) } });
    await own.nativeDelete(DamageDocument, { id: { $in: damagePapers.map(({ id }) => id) } });
    await own.nativeDelete(MessageDocument, { id: { $in: joined.map(({ id }) => id) } });
    await own.nativeUpdate(Message, { conversation }, { text: '' });
    await own.nativeUpdate(GuaranteedLease, { id: { $in: asLandlord } }, { landlordName: pseudonym });
    await own.nativeUpdate(GuaranteedLease, { id: { $in: asTenant } }, { tenantNames: [pseudonym] });
    const settled = { contractId: { $in: asLandlord }, status: { $in: ['CONFIRMED' as const, 'RETURNED' as const] } };
    await own.nativeUpdate(Payment, settled, { iban: '', holderName: pseudonym });
    await eraseWords(own as SqlEntityManager, asLandlord, asTenant);
    if ((await own.count(LedgerTransaction, { contractId: { $in: [...asLandlord, ...asTenant] } })) > 0)
      await hold(context, own as SqlEntityManager, { spaceId, pseudonym });
  });
}

/** What a bank, an officer or a landlord wrote freely about a movement, a plan, a claim or a repair of theirs. */
async function eraseWords(em: SqlEntityManager, asLandlord: string[], asTenant: string[]) {
  const payments = await em.find(Payment, { contractId: { $in: asLandlord } }, { fields: ['id'] });
  const debts = await em.find(Debt, { lease: { $in: asTenant } }, { fields: ['id'] });
  const subjects = [...payments, ...debts].map(({ id }) => id);
  const ofBoth = { claim: { lease: { $in: [...asLandlord, ...asTenant] } } };
  await em.nativeUpdate(ClaimDecision, ofBoth, { reason: '' });
  await em.nativeUpdate(DamageDecision, ofBoth, { reason: '' });
  const contests = { receipt: { lease: { $in: [...asLandlord, ...asTenant] } } };
  await em.nativeUpdate(ReceiptContest, contests, { reason: '' });
  await em.nativeUpdate(ReceiptContest, { ...contests, answer: { $ne: null } }, { answerReason: '' });
  await em.nativeUpdate(DamageItem, ofBoth, { room: '', words: '' });
  await em.nativeUpdate(BankLine, { subjectId: { $in: subjects } }, { remittance: '' });
  const examined = { subjectId: { $in: subjects }, examinedOn: { $ne: null } };
  await em.nativeUpdate(BankLine, examined, { examinationReason: '' });
  await em.nativeUpdate(RepaymentPlan, { debt: { $in: debts.map(({ id }) => id) } }, { reason: null });
}

async function leasesOf(em: SqlEntityManager, side: { landlordSpaceId: string } | { tenantSpaceId: string }) {
  return (await em.find(GuaranteedLease, side, { fields: ['id'] })).map(({ id }) => id);
}

async function hold({ now, today }: Context, em: SqlEntityManager, party: { spaceId: string; pseudonym: string }) {
  const holdUntilOn = today.add({ years: valueOn(accountsKeptYears, today).value });
  const held = { ...party, holdReason: 'ACCOUNTS' as const, holdUntilOn, erasedAt: now };
  await em.upsert(ErasedParty, held, { onConflictAction: 'ignore' });
}
