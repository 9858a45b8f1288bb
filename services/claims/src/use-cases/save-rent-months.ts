import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { staleVersion } from '@trousseau/service/graphql-types';
import { transact } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import type { Temporal } from 'temporal-polyfill';
import { validate } from 'uuid';
import { sameMonth } from '../domain/monthly-update.ts';
import { type GridFault, gridFaults } from '../domain/rent-grid.ts';
import { type AidRecipient, aidRecipient, type Term } from '../domain/terms.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { RentMonth } from '../entities/rent-month.ts';
import { ReceiptLine } from '../entities/subrogation-receipt.ts';
import { followArrears } from './follow-arrears.ts';
import { followCaf } from './follow-caf.ts';
import { followMonths } from './follow-months.ts';
import { isOver, lockLease } from './lock-lease.ts';
import { noteGuaranteedLease } from './note-guaranteed-lease.ts';
import { assessTerms, termsOf } from './read-account.ts';
import { WITHOUT_EFFECT } from './read-payable.ts';
import { lockAskedAccounts } from './told-accounts.ts';

/** The whole account, as the landlord keeps it. */
export interface SaveRentMonths {
  contractId: string;
  version: number;
  months: readonly (Omit<Term, 'receivedOn' | 'housingAidPaidTo'> & {
    receivedOn?: Term['receivedOn'];
    housingAidPaidTo?: AidRecipient | null;
  })[];
}

/**
 * R-CLM-13, R-CLM-01, R-CLM-02. Keeps the tenant's account and lets it decide: arrears that cross the threshold open a
 * claim, arrears that are cleared call it off. Saving the same grid twice changes nothing but the version.
 */
export async function saveRentMonths(context: Context, input: SaveRentMonths) {
  await meetLease(context, input.contractId);
  return transact(context, async (em) => {
    const lease = await lockLease(em, context, input.contractId);
    if (input.version !== lease.accountVersion) return staleVersion(lease.accountVersion);
    const terms = input.months.map(({ receivedOn, housingAidPaidTo, ...term }) => ({
      ...term,
      housingAidPaidTo: aidRecipient(term.housingAidCents, housingAidPaidTo),
      receivedOn: term.receivedCents > 0 ? (receivedOn ?? null) : null,
    }));
    const faults = await faultsOf(em, context, lease, terms);
    if (faults.length > 0) return rentMonthsRefused(faults);
    await replaceMonths(em, lease.id, terms);
    lease.accountVersion += 1;
    await em.flush();
    const months = await termsOf(em, lease.id);
    await followArrears(em, context, lease, assessTerms(lease, months, context.today));
    await followAccount(em, context, lease);
    await followCaf(em, context, [{ lease, months }]);
    return { kind: 'RentMonthsSaved' as const, contractId: lease.id };
  });
}

/** The contract, or its lease's signature, may be younger than its event: a first save does not wait for it (A8). */
async function meetLease(context: Context, contractId: string) {
  if (!validate(contractId)) throw notFound();
  const known = await context.em.fork().findOne(GuaranteedLease, { id: contractId });
  if (!known?.signedOn) await noteGuaranteedLease(context, contractId);
}

async function faultsOf(
  em: SqlEntityManager,
  context: Context,
  lease: GuaranteedLease,
  terms: readonly Term[],
): Promise<GridFault[]> {
  if (!lease.signedOn) {
    return [
      {
        field: 'contractId',
        message: 'Le bail n’est pas encore signé\u00a0: indiquez d’abord sa date de signature sur la page du contrat.',
      },
    ];
  }
  if (isOver(lease)) {
    return [
      { field: 'contractId', message: 'Ce contrat n’est plus en vigueur\u00a0: son compte ne peut plus être modifié.' },
    ];
  }
  const indemnified = await em.find(ReceiptLine, {
    receipt: { lease: lease.id, status: { $nin: [...WITHOUT_EFFECT] } },
  });
  return gridFaults({ terms, effectiveOn: lease.effectiveOn, today: context.today, indemnified });
}

async function replaceMonths(em: SqlEntityManager, contractId: string, terms: readonly Term[]) {
  const known = new Map((await termsOf(em, contractId)).map((month) => [month.dueOn.toString(), month]));
  for (const term of terms) {
    const month = known.get(term.dueOn.toString());
    if (month) em.assign(month, term);
    else em.persist(em.create(RentMonth, { contractId, ...term }));
    known.delete(term.dueOn.toString());
  }
  for (const removed of known.values()) em.remove(removed);
}

/** R-CLM-13. Saved whole, the account tells every month it has a line of. */
async function followAccount(em: SqlEntityManager, context: Context, { id }: GuaranteedLease) {
  const accounts = await lockAskedAccounts(em, { id }, [id]);
  const told = [...accounts.values()].map((account) => ({
    ...account,
    isTold: (on: Temporal.PlainDate) => account.months.some(({ dueOn }) => sameMonth(dueOn, on)),
  }));
  await followMonths(em, context, told);
}

const rentMonthsRefused = (fields: GridFault[]) => ({
  kind: 'RentMonthsRefused' as const,
  message: fields.length > 1 ? `${fields.length} points sont à corriger dans le compte.` : (fields[0]?.message ?? ''),
  fields,
});
