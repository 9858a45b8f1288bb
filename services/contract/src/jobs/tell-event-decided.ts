import type { Job } from '@trousseau/service/definition';
import { writeToMembers } from '@trousseau/service/write-to-members';
import { eventDecided } from '../emails/event-decided.ts';
import { ContractEvent, EventDecision } from '../entities/contract-event.ts';
import { contractOf } from './contract-of.ts';

/** R-CON-10: the landlord who declared learns that the officer answered. */
export const tellEventDecided: Job = async (context, event) => {
  const contract = await contractOf(context, event);
  const id = event.payload.eventId ?? '';
  const [declared, decision] = [
    await context.em.findOneOrFail(ContractEvent, { id }),
    await context.em.findOneOrFail(EventDecision, { id }),
  ];
  const url = `${context.env.publicOrigin}/bailleur/contrats/${contract.id}`;
  await writeToMembers(context, event, 'landlordSpaceId', (language) =>
    eventDecided(contract, declared.kind, decision.accepted, url, language),
  );
};
