import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { PlainDate } from '@trousseau/service/scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mandateState } from '../domain/mandate.ts';
import { Mandate } from '../entities/mandate.ts';
import type { Space } from '../entities/space.ts';
import { mandatesOf } from '../use-cases/mandates-of.ts';
import { MandateType } from './mandate.type.ts';
import { accessesOnRing } from './on-ring.ts';
import { SpaceType } from './space.type.ts';

/** Domain §1, letting agent. The mandates of the space acted in, and the days of the one under which one acts. */
@Resolver(() => SpaceType)
export class MandatesOfSpace {
  @FieldResolver(() => [MandateType], {
    description:
      'Given or received by the space acted in, or proposed to oneself: those that are not over, and the last that were.',
  })
  async mandates(@Root() { id }: Space, @Ctx() context: Context): Promise<MandateType[]> {
    const { viewer, today } = context;
    if (viewer.kind !== 'PERSON' || viewer.spaceId !== id) return [];
    return (await mandatesOf(context)).map(({ mandate, spaceName, agentName }) => {
      const { startsOn, endsOn = null, spaceId } = mandate;
      const state = mandateState(mandate, today);
      return { id: mandate.id, state, startsOn, endsOn, spaceName, agentName, isGiven: spaceId === id };
    });
  }

  @FieldResolver(() => Boolean, { description: 'One acts in it under a mandate, as the agent of its owner.' })
  async underMandate(@Root() { id }: Space, @Ctx() context: Context) {
    return (await accessesOnRing(context)).get(id)?.mandateId != null;
  }

  @FieldResolver(() => PlainDate, {
    nullable: true,
    description: 'Last day of the mandate under which one acts, when one was agreed.',
  })
  async mandateEndsOn(@Root() { id }: Space, @Ctx() context: Context) {
    const mandateId = (await accessesOnRing(context)).get(id)?.mandateId;
    if (!mandateId) return null;
    const [mandate] = await loadMany(context, Mandate, mandateId, async (ids) => {
      const mandates = await context.em.find(Mandate, { id: { $in: [...ids] } });
      return new Map(mandates.map((one) => [one.id, [one]]));
    });
    return mandate?.endsOn ?? null;
  }
}
