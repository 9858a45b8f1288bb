import { noticePaymentDays } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { roleOf } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import type { PrintedNotice } from '../documents/formal-notice-pdf.ts';
import { settledTerms } from '../domain/terms.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { leasesVisibleTo } from '../entities/visible-to.ts';
import { pick, termsOf } from './read-account.ts';

const DWELLING = 'query NoticeDwelling($contractId: ID!) { guaranteedLease(contractId: $contractId) { dwellingLine } }';
const SENDER = 'query NoticeSender($spaceId: ID!) { spaceContact(spaceId: $spaceId) { addressLine } }';

/** A letter ready to print, or why there is none. */
export type WrittenNotice = { kind: 'written'; notice: PrintedNotice } | { kind: 'notFound' } | { kind: 'nothingDue' };

/**
 * R-CLM-03. Writes the formal notice of a landlord's own lease from the account as it stands today. Addresses are asked of those
 * who keep them and are not kept here.
 */
export async function writeFormalNotice(context: Context, contractId: string): Promise<WrittenNotice> {
  const { em, today, viewer } = context;
  const visible = roleOf(viewer) === 'LANDLORD' ? leasesVisibleTo(viewer) : null;
  const lease =
    visible && validate(contractId) && (await em.findOne(GuaranteedLease, { $and: [{ id: contractId }, visible] }));
  if (!lease) return { kind: 'notFound' };
  const terms = (await termsOf(em, lease.id)).map(pick);
  const unpaid = settledTerms(terms, today).filter(({ unpaidCents }) => unpaidCents > 0);
  if (unpaid.length === 0) return { kind: 'nothingDue' };
  const [{ guaranteedLease }, { spaceContact }] = await Promise.all([
    context.ask<{ guaranteedLease: { dwellingLine: string } }>('contract', DWELLING, { contractId: lease.id }),
    context.ask<{ spaceContact: { addressLine: string | null } }>('account', SENDER, {
      spaceId: lease.landlordSpaceId,
    }),
  ]);
  return {
    kind: 'written',
    notice: {
      contractNumber: lease.number,
      landlordName: lease.landlordName,
      landlordLine: spaceContact.addressLine,
      tenantNames: lease.tenantNames,
      dwellingLine: guaranteedLease.dwellingLine,
      unpaid,
      daysToPay: valueOn(noticePaymentDays, today).value,
      writtenOn: today,
    },
  };
}
