import { type NotificationFamily, notificationFamilies } from '@trousseau/scheme/notification-families';
import { LANGUAGES } from '@trousseau/values/language';
import { registerEnumType } from 'type-graphql';
import { NOTIFICATION_CHANNELS } from '../domain/notification-channels.ts';
import { MEMBER_ROLES } from '../entities/membership.ts';
import { PARTNER_ACCESS_STATUSES, PARTNER_LANDLORD_KINDS } from '../entities/partner-account.ts';
import { CREDENTIAL_WAYS, PARTNER_RIGHTS, PARTNER_ROLES } from '../entities/partner-user.ts';
import { ROLES, SPACE_KINDS, SPACE_STATUSES } from '../entities/space.ts';

/** Names as an enum of the graph. */
export const asEnum = <const Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const RoleEnum = asEnum(ROLES);
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person is in the guarantee.' });

export const RegistrableRoleEnum = asEnum(['TENANT', 'LANDLORD']);
registerEnumType(RegistrableRoleEnum, {
  name: 'RegistrableRole',
  description: 'Roles anybody may register with; the address stays bound to it (R-ACC-09).',
});

export const SpaceKindEnum = asEnum(SPACE_KINDS);
registerEnumType(SpaceKindEnum, { name: 'SpaceKind', description: 'What a space is in law.' });

export const LandlordKindEnum = asEnum(['LANDLORD_NATURAL', 'LANDLORD_LEGAL', 'SCI']);
registerEnumType(LandlordKindEnum, {
  name: 'LandlordKind',
  description: 'What a landlord’s space may be in law.',
});

export const MemberRoleEnum = asEnum(MEMBER_ROLES);
registerEnumType(MemberRoleEnum, {
  name: 'MemberRole',
  description: 'What one may do in a space: everything; all but its members, account and data; only read.',
});

export const SpaceStatusEnum = asEnum(SPACE_STATUSES);
registerEnumType(SpaceStatusEnum, { name: 'SpaceStatus', description: 'Where a space stands.' });

export const PartnerLandlordKindEnum = asEnum(PARTNER_LANDLORD_KINDS);
registerEnumType(PartnerLandlordKindEnum, {
  name: 'PartnerLandlordKind',
  description: 'What a landlord of a partner organisation is in law: a person, or a body.',
});

export const PartnerAccessStatusEnum = asEnum(PARTNER_ACCESS_STATUSES);
registerEnumType(PartnerAccessStatusEnum, {
  name: 'PartnerAccessStatus',
  description: 'Where an access stands: credentials sent, in use, under a temporary password, or revoked.',
});

export const PartnerRoleEnum = asEnum(PARTNER_ROLES);
registerEnumType(PartnerRoleEnum, {
  name: 'PartnerRole',
  description: 'What one is in a partner account (R-CAF-03).',
});

export const PartnerRightsEnum = asEnum(PARTNER_RIGHTS);
registerEnumType(PartnerRightsEnum, {
  name: 'PartnerRights',
  description: 'What a user of a body may do in its space: all but its members, account and data; only read.',
});

export const CredentialWayEnum = asEnum(CREDENTIAL_WAYS);
registerEnumType(CredentialWayEnum, { name: 'CredentialWay', description: 'How credentials travel (R-CAF-01).' });
export const NotificationFamilyEnum = asEnum(Object.keys(notificationFamilies) as NotificationFamily[]);
registerEnumType(NotificationFamilyEnum, {
  name: 'NotificationFamily',
  description: 'Notifications that one chooses about together.',
});

export const NotificationChannelEnum = asEnum(NOTIFICATION_CHANNELS);
registerEnumType(NotificationChannelEnum, {
  name: 'NotificationChannel',
  description: 'A way a notification reaches a person.',
});

export const LanguageEnum = asEnum(LANGUAGES);
registerEnumType(LanguageEnum, { name: 'Language', description: 'A language a person is written to in.' });
