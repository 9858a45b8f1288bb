import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { inWords, MOST_PERSONAL_ROWS, type PersonalValue } from '@trousseau/service/personal-data';
import { formatIban } from '@trousseau/values/iban';
import { formatSiren } from '@trousseau/values/siren';
import { Mandate } from '../entities/mandate.ts';
import { Membership } from '../entities/membership.ts';
import { PayoutRecord } from '../entities/payout-record.ts';
import { Space } from '../entities/space.ts';
import type { Wanted } from './personal-data.ts';
import { kindWords, positionWords, roleWords, statusWords } from './personal-words.ts';

const most = { limit: MOST_PERSONAL_ROWS };

/** S62. The spaces a person acts in; of those they own, what is known in them. The others of a space are theirs to ask for. */
export async function personalSpaces(
  em: SqlEntityManager,
  { identityId, spaceIds }: Wanted,
): Promise<Record<string, PersonalValue>[]> {
  const memberships = await em.find(Membership, { identityId }, { ...most, orderBy: { joinedAt: 'asc' } });
  const spaces = await em.find(Space, { id: { $in: memberships.map(({ spaceId }) => spaceId) } });
  const owned = { spaceId: { $in: [...spaceIds] } };
  const accounts = await em.find(PayoutRecord, owned, { ...most, orderBy: { id: 'asc' } });
  const mandates = await em.find(Mandate, owned, { ...most, orderBy: { proposedAt: 'asc' } });
  return memberships.map(({ spaceId, position, joinedAt }) => {
    const space = spaces.find(({ id }) => id === spaceId);
    return {
      Espace: space?.displayName,
      Rôle: inWords(roleWords, space?.role),
      'Votre place': inWords(positionWords, position),
      'Depuis le': joinedAt.toString(),
      ...(space && spaceIds.includes(spaceId) ? profile(space) : {}),
      'Comptes bancaires': accounts.filter((one) => one.spaceId === spaceId).map(accountInWords),
      'Mandats donnés': mandates.filter((one) => one.spaceId === spaceId).map(mandateInWords),
    };
  });
}

const profile = (space: Space): Record<string, PersonalValue> => ({
  Nature: inWords(kindWords, space.kind),
  État: inWords(statusWords, space.status),
  'Ouvert le': space.createdAt.toString(),
  Prénom: space.givenName,
  Nom: space.familyName,
  'Date de naissance': space.birthDate?.toString(),
  Téléphone: space.phone,
  'Raison sociale': space.legalName,
  SIREN: space.siren && formatSiren(space.siren),
  SIRET: space.siret && formatSiren(space.siret),
  Adresse: space.street && `${space.street}, ${space.postcode} ${space.city}`,
});

const accountInWords = (record: PayoutRecord) => ({
  IBAN: formatIban(record.iban),
  Titulaire: record.holderName,
  'Enregistré le': record.recordedAt.toString(),
});

const mandateInWords = (mandate: Mandate) => ({
  'À partir du': mandate.startsOn.toString(),
  'Jusqu’au': mandate.endsOn?.toString(),
  'Proposé le': mandate.proposedAt.toString(),
  'Accepté le': mandate.acceptedAt?.toString(),
  'Pris fin le': mandate.endedAt?.toString(),
});
