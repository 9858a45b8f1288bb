import type { Context } from '@trousseau/service/definition';

const SPACE_CONTACT = 'query LandlordName($spaceId: ID!) { spaceContact(spaceId: $spaceId) { displayName } }';

/** The name a landlord's space goes by, asked of the account service at the moment it is written down. */
export async function landlordNameOf(context: Context, spaceId: string): Promise<string> {
  const { spaceContact } = await context.ask<{ spaceContact: { displayName: string } }>('account', SPACE_CONTACT, {
    spaceId,
  });
  return spaceContact.displayName;
}
