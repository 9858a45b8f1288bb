import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { contractsAmended } from '../emails/contracts-amended.ts';
import { ContractEvent } from '../entities/contract-event.ts';

/** N-CONTRACT: the landlord who declared one event of many contracts has one message for all, not one for each. */
export const tellContractsAmended: Job = async (context, event) => {
  const { em, env } = context;
  const { amendmentId = '', landlordSpaceId = '' } = event.payload;
  const { kind, happenedOn, recordedAt } = await em.findOneOrFail(ContractEvent, { id: amendmentId });
  // What one declaration adds is recorded at one instant.
  const together = { kind, happenedOn, recordedAt, sentToOfficer: false, contract: { landlordSpaceId } };
  const count = await em.count(ContractEvent, together);
  const url = `${env.publicOrigin}/bailleur/contrats`;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    contractsAmended({ kind, happenedOn, count, url }, language),
  );
};
