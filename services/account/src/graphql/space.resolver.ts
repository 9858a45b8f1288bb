import type { Context } from '@trousseau/service/definition';
import { loadById, loadMany } from '@trousseau/service/load-by-id';
import { PlainDate } from '@trousseau/service/scalars';
import { checkIban, maskIban } from '@trousseau/values/iban';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { payoutsHeld } from '../domain/payout-account.ts';
import { BankAccount } from '../entities/bank-account.ts';
import { Space } from '../entities/space.ts';
import { visibleSpaces } from '../entities/visible-to.ts';
import { issuersOf } from '../use-cases/issuers-of.ts';
import { MemberRoleEnum } from './enums.ts';
import { accessesOnRing } from './on-ring.ts';
import { PostalAddress, SpaceType } from './space.type.ts';

/** The space a reference of another service names: one's own, or any for an officer, else null. */
export const resolveSpace = ({ id }: { id: string }, context: Context) =>
  loadById(context, Space, id, visibleSpaces(context.viewer));

/** What is not a column of a space. */
@Resolver(() => SpaceType)
export class SpaceResolver {
  @FieldResolver(() => PostalAddress, {
    nullable: true,
    description: 'Postal address; null until the profile is complete.',
  })
  address(@Root() { street, postcode, city, inseeCode = null }: Space): PostalAddress | null {
    return street && postcode && city ? { street, postcode, city, inseeCode } : null;
  }

  @FieldResolver(() => MemberRoleEnum, {
    nullable: true,
    description: 'What one may do in it; null for who is no member, as an officer.',
  })
  async memberRole(@Root() { id }: Space, @Ctx() context: Context) {
    return (await accessesOnRing(context)).get(id)?.position ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The partner organisation that opened it (R-CAF-04), by which one tells apart the spaces of one person in several départements; null for none and for who is no member.',
  })
  async issuedBy(@Root() { id }: Space, @Ctx() context: Context) {
    return (await issuersOnRing(context)).get(id) ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Landlords: the account one is paid on, all but its ends hidden.',
  })
  async maskedIban(@Root() space: Space, @Ctx() context: Context) {
    const account = await accountOf(context, space);
    return account && maskIban(account.iban);
  }

  @FieldResolver(() => Boolean, {
    description: 'The national key of the account is wrong: to check on the RIB, not refused (D-ACC-05).',
  })
  async ribKeyWarning(@Root() space: Space, @Ctx() context: Context) {
    const account = await accountOf(context, space);
    return account !== null && checkIban(account.iban).ribKeyValid === false;
  }

  @FieldResolver(() => PlainDate, {
    nullable: true,
    description: 'The account has changed: nothing is paid before this day (S59). Null when payments leave as usual.',
  })
  async payoutHeldUntilOn(@Root() space: Space, @Ctx() context: Context) {
    const heldUntilOn = (await accountOf(context, space))?.heldUntilOn;
    return payoutsHeld(heldUntilOn, context.today) ? heldUntilOn : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who holds the account when it is not who the space is: an officer checks the RIB (S59).',
  })
  async holderNameToCheck(@Root() space: Space, @Ctx() context: Context) {
    const account = await accountOf(context, space);
    return account?.holderDiffers ? account.holderName : null;
  }
}

async function accountOf(context: Context, { id, role }: Space) {
  if (role !== 'LANDLORD') return null;
  const onRing = await accountsOnRing(context);
  if ((await accessesOnRing(context)).has(id)) return onRing.get(id) ?? null;
  const [account] = await loadMany(context, BankAccount, id, async (spaceIds) => {
    const accounts = await accountsOf(context, spaceIds);
    return new Map([...accounts].map(([spaceId, one]) => [spaceId, [one]]));
  });
  return account ?? null;
}

/** One statement for the whole ring, whichever of its spaces is asked first: fifty cost what one does (A7). */
async function accountsOnRing(context: Context) {
  const known = context.loaders.get(accountsOnRing) as ReturnType<typeof accountsOf> | undefined;
  const accounts = known ?? accessesOnRing(context).then((ring) => accountsOf(context, [...ring.keys()]));
  context.loaders.set(accountsOnRing, accounts);
  return accounts;
}

/** One statement for the whole ring, as for its accounts. */
async function issuersOnRing(context: Context) {
  const known = context.loaders.get(issuersOnRing) as ReturnType<typeof issuersOf> | undefined;
  const issuers = known ?? accessesOnRing(context).then((ring) => issuersOf(context.em, [...ring.keys()]));
  context.loaders.set(issuersOnRing, issuers);
  return issuers;
}

async function accountsOf({ em }: Context, spaceIds: readonly string[]) {
  if (spaceIds.length === 0) return new Map<string, BankAccount>();
  const accounts = await em.find(BankAccount, { spaceId: { $in: [...spaceIds] } });
  return new Map(accounts.map((one) => [one.spaceId, one]));
}
