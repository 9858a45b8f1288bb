import type { Context } from '@trousseau/service/definition';
import { Temporal } from 'temporal-polyfill';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';

interface Answer {
  guaranteedLease: {
    contractId: string;
    version: number;
    number: string;
    status: GuaranteedLease['status'];
    regime: GuaranteedLease['regime'];
    landlordSpaceId: string;
    tenantSpaceId: string;
    landlordName: string;
    tenantNames: string[];
    departement: string;
    stock: GuaranteedLease['stock'];
    kind: GuaranteedLease['kind'];
    rentCents: number;
    chargesCents: number;
    dueDay: number;
    effectiveOn: string;
    endsOn: string | null;
    signedOn: string | null;
    concludedOn: string | null;
    depositCents: number;
    exitOn: string | null;
    recoveredOn: string | null;
  } | null;
}

const GUARANTEED_LEASE = `query GuaranteedLease($contractId: ID!) {
  guaranteedLease(contractId: $contractId) {
    contractId version number status regime landlordSpaceId tenantSpaceId landlordName tenantNames departement stock kind
    rentCents chargesCents dueDay effectiveOn endsOn signedOn concludedOn depositCents exitOn recoveredOn
  }
}`;

const dayOf = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

/** Copies what the contract's owner says now (A8). Two answers may cross: the one of the contract's later version stays. */
export async function noteGuaranteedLease(context: Context, contractId: string): Promise<void> {
  const { guaranteedLease } = await context.ask<Answer>('contract', GUARANTEED_LEASE, { contractId });
  if (!guaranteedLease) return;
  const {
    contractId: id,
    version,
    effectiveOn,
    endsOn,
    signedOn,
    concludedOn,
    exitOn,
    recoveredOn,
    ...facts
  } = guaranteedLease;
  await context.em.fork().transactional(async (em) => {
    // A first copy is made by whoever comes first; the second waits here, then updates.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [id]);
    const lease = await em.findOne(GuaranteedLease, { id });
    const copy = {
      ...facts,
      effectiveOn: Temporal.PlainDate.from(effectiveOn),
      endsOn: dayOf(endsOn),
      signedOn: dayOf(signedOn),
      concludedOn: dayOf(concludedOn),
      exitOn: dayOf(exitOn),
      recoveredOn: dayOf(recoveredOn),
      contractVersion: version,
    };
    if (!lease) em.persist(em.create(GuaranteedLease, { id, accountVersion: 0, ...copy }));
    else if (lease.contractVersion <= version) em.assign(lease, copy);
  });
}
