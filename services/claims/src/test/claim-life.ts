import { addDays, isAfter, isBefore, isOnOrBefore } from '@trousseau/values/days';
import { Temporal } from 'temporal-polyfill';
import { startClock } from '../domain/claim-deadlines.ts';
import { nextDueOn } from '../domain/due-days.ts';
import { firstAskedOn } from '../domain/monthly-update.ts';
import { type ClaimsHouse, MONTH_CENTS, TWO_TERMS } from './claims-house.ts';

const LEASE = { dueDay: 5, effectiveOn: Temporal.PlainDate.from('2026-06-15') };

/** One claim as the rules tell its life, in a few words: every month of it stays unpaid. */
export class ClaimLife {
  status = 'CONSTITUTED';
  on = Temporal.PlainDate.from('2026-08-10');
  /** The months of the account, oldest first. */
  noted = TWO_TERMS.map((day) => Temporal.PlainDate.from(day));
  indemnifiedTo: Temporal.PlainDate | null = null;
  documentsBy: Temporal.PlainDate | null = null;
  askedOn: Temporal.PlainDate | null = null;
  indemnityCents = 0;
  outstandingCents = 0;
  hasPlan = false;

  /** Months fallen due and not indemnified yet. */
  get payableCents(): number {
    const { indemnifiedTo: to, on } = this;
    return MONTH_CENTS * this.noted.filter((due) => isBefore(due, on) && (!to || isAfter(due, to))).length;
  }

  declare(): void {
    this.status = 'DECLARED';
    this.documentsBy = startClock('K-DOCS', this.on).dueOn;
  }

  issue(): void {
    if (this.payableCents === 0) return;
    this.indemnityCents = this.payableCents;
    this.indemnifiedTo = this.noted.findLast((due) => isBefore(due, this.on)) ?? null;
    this.status = 'RECEIPT_ISSUED';
  }

  pay(): void {
    this.status = 'PAID_OPEN';
    this.outstandingCents += this.indemnityCents;
    this.askedOn ??= firstAskedOn(LEASE, this.on);
  }

  /** The months to tell today. */
  get toTell(): Temporal.PlainDate[] {
    const days = [];
    for (let due = this.nextDue; isOnOrBefore(due, this.on); due = nextDueOn(LEASE, due)) days.push(due);
    return days;
  }

  private get nextDue() {
    return nextDueOn(LEASE, this.noted.at(-1) ?? null);
  }

  update(): void {
    this.noted.push(...this.toTell);
    this.askedOn = this.nextDue;
    if (this.status === 'SUSPENDED') this.status = 'PAID_OPEN';
  }

  repay(cents: number): void {
    this.outstandingCents -= cents;
    if (this.outstandingCents > 0) return;
    this.hasPlan = false;
    if (this.status !== 'PAID_OPEN' && this.status !== 'SUSPENDED') return;
    this.status = 'CLOSED';
    this.askedOn = null;
  }

  /** A night passes, and its clocks run. */
  wake(): void {
    this.on = addDays(this.on, 1);
    if (this.status === 'DECLARED' && this.documentsBy && isAfter(this.on, this.documentsBy)) this.status = 'LAPSED';
    const updateBy = this.askedOn && startClock('K-MONTH', this.askedOn).dueOn;
    if (this.status === 'PAID_OPEN' && updateBy && isAfter(this.on, updateBy)) this.status = 'SUSPENDED';
  }
}

/** The same claim in the real service. */
export interface RealClaim {
  claims: ClaimsHouse;
  contract: Awaited<ReturnType<ClaimsHouse['guaranteed']>>;
  claimId: string;
  receiptId: string;
  planId: string;
}

/** Where the claim stands in the database. */
export async function standing({ claims, contract }: RealClaim) {
  const [claim] = await claims.house.sql<{
    status: string;
    outstanding: string;
    reference: string | null;
    debt_id: string;
  }>(
    `select c.status, coalesce(d.outstanding_cents, 0) as outstanding, d.reference, d.id as debt_id
     from unpaid_claim c left join debt d on d.contract_id = c.contract_id where c.contract_id = $1`,
    [contract.contractId],
  );
  if (!claim) throw new Error('The claim is gone.');
  return { ...claim, outstanding: Number(claim.outstanding) };
}
