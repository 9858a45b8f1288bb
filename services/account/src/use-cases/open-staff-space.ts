import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { badInput, forbidden } from '@trousseau/service/refusal';
import { isDepartement } from '@trousseau/values/departements';
import { v7 as uuidv7 } from 'uuid';
import { seal } from '../credentials/cipher.ts';
import { hashPassword } from '../credentials/password-hash.ts';
import { normaliseEmail } from '../domain/email-address.ts';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { SecondFactor } from '../entities/second-factor.ts';
import { Space } from '../entities/space.ts';
import { choosePassword } from './choose-password.ts';
import { findOwner } from './find-owner.ts';
import { emailRefused } from './registration.ts';
import { reserveEmail } from './reserve-email.ts';

/** An officer: a person who decides, named. */
export interface OfficerInput {
  email: string;
  password: string;
  givenName: string;
  familyName: string;
  authenticatorSecret?: string | null;
}

/** A partner: a body, and the départements whose files it may find. */
export interface PartnerInput {
  email: string;
  password: string;
  organisation: string;
  departements: string[];
  authenticatorSecret?: string | null;
}

interface StaffSpace {
  email: string;
  password: string;
  role: 'OFFICER' | 'PARTNER';
  /** Of an authenticator already set up; demonstrations and tests only (S71). Without one, the first sign-in enrols it. */
  authenticatorSecret?: string | null | undefined;
  details: Partial<Pick<Space, 'givenName' | 'familyName' | 'legalName'>> & Pick<Space, 'displayName' | 'departements'>;
}

/** Opens the space of an officer. Only the local tools may: nobody makes an officer through the public door. */
export const openOfficerSpace = (
  context: Context,
  { email, password, givenName, familyName, authenticatorSecret }: OfficerInput,
) =>
  openStaffSpace(
    context,
    {
      email,
      password,
      role: 'OFFICER',
      authenticatorSecret,
      details: { givenName, familyName, displayName: `${givenName} ${familyName}`, departements: [] },
    },
    'OfficerSpaceOpened',
  );

/** R-CAF-01, reduced to its account: opens the space of a partner for its départements. Only the local tools may. */
export function openPartnerSpace(context: Context, input: PartnerInput) {
  const { email, password, organisation, departements, authenticatorSecret } = input;
  const unknown = departements.find((departement) => !isDepartement(departement));
  if (unknown !== undefined) throw badInput(`«\u00a0${unknown}\u00a0» n’est pas un code de département.`);
  const details = { legalName: organisation, displayName: organisation, departements };
  return openStaffSpace(
    context,
    { email, password, role: 'PARTNER', authenticatorSecret, details },
    'PartnerSpaceOpened',
  );
}

/** The space is open at once: its data is given, and who opens it vouches for the address. Said again, it changes nothing. */
async function openStaffSpace<Kind extends string>(
  context: Context,
  { email: typed, password, role, authenticatorSecret, details }: StaffSpace,
  opened: Kind,
) {
  if (context.viewer.kind !== 'SERVICE' || context.viewer.service !== 'local') throw forbidden();
  if (authenticatorSecret && context.env.mode === 'production') throw forbidden();
  const email = normaliseEmail(typed);
  if (email === null) return emailRefused();
  const refused = choosePassword(password, email, context.today);
  if (refused) return refused;
  const passwordHash = await hashPassword(password);
  return transact(context, async (em) => {
    const { now } = context;
    const identityId = uuidv7();
    if (!(await reserveEmail(em, { email, role, identityId, now }))) {
      const owner = await findOwner(em, email);
      if (owner?.space.role !== role)
        return { kind: 'EmailRefused' as const, message: 'Cette adresse appartient à un espace d’un autre rôle.' };
      return { kind: opened, spaceId: owner.space.id };
    }
    const spaceId = uuidv7();
    em.create(Identity, { id: identityId, email, passwordHash, createdAt: now });
    em.create(Space, { id: spaceId, role, kind: role, status: 'ACTIVE', createdAt: now, ...details });
    em.create(Membership, { identityId, spaceId, position: 'OWNER', joinedAt: now });
    if (authenticatorSecret) {
      const sealedSecret = seal(context.env.secretsKey, identityId, authenticatorSecret);
      em.create(SecondFactor, { identityId, sealedSecret, confirmedAt: now, lastStep: null });
    }
    await publish(em, 'ProfileCompleted', { aggregateId: spaceId, payload: { spaceId }, now });
    return { kind: opened, spaceId };
  });
}
