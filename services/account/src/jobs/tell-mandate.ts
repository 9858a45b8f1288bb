import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { EventName } from '@trousseau/scheme/events';
import type { Job } from '@trousseau/service/definition';
import { type MandateEmail, mandateEmail } from '../emails/mandate.ts';
import { Identity } from '../entities/identity.ts';
import { Mandate } from '../entities/mandate.ts';
import { Space } from '../entities/space.ts';
import { findOwners } from '../use-cases/find-owners.ts';

const CHANGES: Partial<Record<EventName, MandateEmail['change']>> = {
  MandateProposed: 'PROPOSED',
  MandateAccepted: 'ACCEPTED',
  MandateBegan: 'BEGAN',
  MandateEnded: 'ENDED',
  MandateLapsed: 'ENDED',
};

/** Domain §1. Tells the owners of the space and of the agency of each step; before there is an agency, the address it was proposed to. */
export const tellMandate: Job = async ({ em, mailer, env }, event) => {
  const change = CHANGES[event.type];
  const mandate = await em.findOne(Mandate, { id: event.payload.mandateId ?? '' });
  if (!change || !mandate) return;
  const space = await em.findOneOrFail(Space, { id: mandate.spaceId });
  const agency = mandate.agentSpaceId ? await em.findOneOrFail(Space, { id: mandate.agentSpaceId }) : null;
  const about = {
    ...{ change, startsOn: mandate.startsOn, endsOn: mandate.endsOn ?? null, publicOrigin: env.publicOrigin },
    ...{ spaceName: space.displayName ?? '', agentName: agency?.displayName ?? mandate.agentEmail },
  };
  const sides = [
    { to: 'LANDLORD' as const, people: await peopleOf(em, space.id) },
    { to: 'AGENT' as const, people: agency ? await peopleOf(em, agency.id) : [await whoHas(em, mandate.agentEmail)] },
  ];
  for (const { to, people } of sides)
    for (const [index, { email, language }] of people.entries())
      await mailer.send(em, `${event.id}.mandate.${to}.${index}`, email, mandateEmail({ ...about, to, language }));
};

const peopleOf = async (em: SqlEntityManager, spaceId: string) =>
  (await findOwners(em, spaceId)).sort((one, other) => (one.email < other.email ? -1 : 1));

/** Somebody who may have no login yet, and so no language of their own. */
const whoHas = async (em: SqlEntityManager, email: string) =>
  (await em.findOne(Identity, { email })) ?? ({ email, language: 'FR' } as const);
