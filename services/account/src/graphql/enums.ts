import { registerEnumType } from 'type-graphql';
import { MEMBER_ROLES } from '../entities/membership.ts';
import { ROLES, SPACE_KINDS, SPACE_STATUSES } from '../entities/space.ts';

const asEnum = <const Name extends string>(names: readonly Name[]) =>
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
