import type { Context } from '@trousseau/service/definition';
import { roleOf } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import type { PrintedCafLetter } from '../documents/caf-letter-pdf.ts';
import { termOf } from '../domain/monthly-update.ts';
import { settledTerms } from '../domain/terms.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { leasesVisibleTo } from '../entities/visible-to.ts';
import { assessTerms, monthlyCents, pick, readCaf, termsOf } from './read-account.ts';

const NO_AID = { housingAidCents: 0, housingAidPaidTo: 'NOBODY' } as const;

const DWELLING = 'query CafDwelling($contractId: ID!) { guaranteedLease(contractId: $contractId) { dwellingLine } }';

/** A letter ready to print, or why there is none. */
export type WrittenCafLetter =
  | { kind: 'written'; letter: PrintedCafLetter }
  | { kind: 'notFound' }
  | { kind: 'nothingDue' };

/**
 * R-CAF-12, R-CAF-13, R-CLM-08. The report of unpaid rent to the CAF or MSA and the request that the aid be paid to the landlord, both
 * written from the account that also feeds the guarantee: nothing is typed twice (R-CAF-14).
 */
export async function writeCafLetter(context: Context, contractId: string): Promise<WrittenCafLetter> {
  const { em, today, viewer } = context;
  const visible = roleOf(viewer) === 'LANDLORD' ? leasesVisibleTo(viewer) : null;
  const lease =
    visible && validate(contractId) && (await em.findOne(GuaranteedLease, { $and: [{ id: contractId }, visible] }));
  if (!lease) return { kind: 'notFound' };
  const months = await termsOf(em, lease.id);
  const account = assessTerms(lease, months, today);
  if (account.arrearsCents === 0) return { kind: 'nothingDue' };
  const terms = months.map(pick);
  const { guaranteedLease } = await context.ask<{ guaranteedLease: { dwellingLine: string } }>('contract', DWELLING, {
    contractId: lease.id,
  });
  const { constituted, constitutedOn, reportByOn } = readCaf(lease, months, today);
  const letter = {
    ...{ contractNumber: lease.number, landlordName: lease.landlordName, tenantNames: lease.tenantNames },
    ...{ dwellingLine: guaranteedLease.dwellingLine, monthlyCents: monthlyCents(lease) },
    ...{ arrearsCents: account.arrearsCents, firstDefaultOn: account.firstDefaultOn },
    ...{ constituted, constitutedOn, reportByOn },
    latestAid: terms.at(-1) ?? NO_AID,
    unpaid: settledTerms(terms, today)
      .filter(({ unpaidCents }) => unpaidCents > 0)
      .map((term) => ({ ...term, aid: termOf(terms, term.dueOn) ?? NO_AID })),
    writtenOn: today,
  };
  return { kind: 'written', letter };
}
