import { everybody, type RightsTable, signedIn, to } from '../roles.ts';

/** Who acts in a space beside its owner: colleagues, agencies under a mandate, and the spaces of another login (D-ACC-04, domain §1). */
export const memberRights = {
  Query: {
    // Who holds the link of an invitation reads what it is for.
    ...to(everybody, 'invitation'),
  },
  Mutation: {
    ...to(signedIn, 'switchSpace', 'leaveSpace'),
    // A tenant or a landlord who opened spaces with several addresses; who is staff is refused by the use case.
    ...to(['TENANT', 'LANDLORD'], 'requestSpaceAttachment', 'confirmSpaceAttachment'),
    // By a landlord’s open space; which of its people may, `positions.ts` says.
    ...to(['LANDLORD'], 'inviteMember', 'resendInvitation', 'cancelInvitation', 'changeMemberRole', 'removeMember'),
    ...to(['LANDLORD'], 'proposeMandate', 'acceptMandate', 'endMandate'),
    // Proved by the link; with or without a login, signed in or not.
    ...to(everybody, 'acceptInvitation'),
  },
  Member: to(['LANDLORD'], 'id', 'email', 'memberRole', 'joinedAt', 'isMe'),
  Mandate: to(['LANDLORD'], 'id', 'state', 'startsOn', 'endsOn', 'spaceName', 'agentName', 'isGiven'),
  MandateProposed: to(['LANDLORD'], 'space'),
  MandateAccepted: to(['LANDLORD'], 'space'),
  MandateEnded: to(['LANDLORD'], 'space'),
  MandateRefused: to(['LANDLORD'], 'message'),
  Invitation: to(['LANDLORD'], 'id', 'email', 'memberRole', 'sentAt', 'expiresAt', 'expired'),
  ReceivedInvitation: to(everybody, 'spaceName', 'memberRole', 'email', 'expiresAt', 'hasLogin'),
  AttachmentCodeSent: to(['TENANT', 'LANDLORD'], 'email', 'resendAfterSeconds', 'codeValidMinutes'),
  SpacesAttached: to(['TENANT', 'LANDLORD'], 'attachedCount', 'me'),
  AttachmentRefused: to(['TENANT', 'LANDLORD'], 'message'),
  SpaceLeft: to(signedIn, 'me'),
  LastOwnerStays: to(signedIn, 'message'),
  InvitationSent: to(['LANDLORD'], 'space'),
  InvitationCancelled: to(['LANDLORD'], 'space'),
  MemberNotInvited: to(['LANDLORD'], 'message'),
  MembersChanged: to(['LANDLORD'], 'space'),
  InvitationAccepted: to(everybody, 'me'),
  InvitationRefused: to(everybody, 'message'),
} satisfies RightsTable;
