import type { Context } from '@trousseau/service/definition';
import { roleOf } from '@trousseau/service/viewer';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';

/** Nobody gives a file to somebody further down a longer list: a larger house needs teams. */
const mostOfficers = 100;

@Directive('@key(fields: "id")')
@ObjectType('Officer', { description: 'A colleague who examines files.' })
export class OfficerType {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name to show.' })
  displayName!: string | null;
}

/** Who examines files, for those who examine files. */
@Resolver()
export class OfficerDirectory {
  @Query(() => [OfficerType], { description: 'Officers who may be given a file, by name; at most a hundred.' })
  officers(@Ctx() context: Context): Promise<OfficerType[]> {
    return officersOf(context);
  }

  @Directive('@inaccessible')
  @Query(() => Boolean, { description: 'Services only: whether somebody may be given a file.' })
  async examinesFiles(@Ctx() context: Context, @Arg('identityId', () => ID) identityId: string) {
    return (await officersOf(context)).some(({ id }) => id === identityId);
  }
}

/** `__resolveReference` of an officer: one who left is nobody any more. */
export async function resolveOfficer({ id }: { id: string }, context: Context): Promise<OfficerType | null> {
  const cached = context.loaders.get(officersKey) as Promise<OfficerType[]> | undefined;
  const all = cached ?? officersOf(context);
  context.loaders.set(officersKey, all);
  return (await all).find((officer) => officer.id === id) ?? null;
}

const officersKey = {};

async function officersOf({ em, viewer }: Context): Promise<OfficerType[]> {
  if (viewer.kind !== 'SERVICE' && roleOf(viewer) !== 'OFFICER') return [];
  const spaces = await em.find(
    Space,
    { role: 'OFFICER', status: 'ACTIVE' },
    { orderBy: { displayName: 'asc', id: 'asc' }, limit: mostOfficers },
  );
  const names = new Map(spaces.map(({ id, displayName }) => [id, displayName ?? null]));
  const memberships = await em.find(Membership, { spaceId: { $in: [...names.keys()] } });
  const free = await em.find(Identity, { id: { $in: memberships.map((one) => one.identityId) }, lockedAt: null });
  const freeIds = new Set(free.map(({ id }) => id));
  return memberships
    .filter(({ identityId }) => freeIds.has(identityId))
    .map(({ identityId: id, spaceId }) => ({ id, displayName: names.get(spaceId) ?? null }))
    .toSorted((one, other) => (one.displayName ?? '').localeCompare(other.displayName ?? '', 'fr'));
}
