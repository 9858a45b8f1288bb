import { expect, expectTypeOf, test } from 'vitest';
import { type EventNameOf, type EventPayload, events, isEventName, type ListenerJob, listenersOf } from './events.ts';

test('an event is told once per job, in each service that listens', () => {
  expect(listenersOf('ContractCancelled')).toEqual([
    { service: 'account', job: 'notify-members' },
    { service: 'visa', job: 'free-visa' },
    { service: 'contract', job: 'tell-contract-cancelled' },
    { service: 'claims', job: 'note-guaranteed-lease' },
  ]);
  expect(listenersOf('VisaConsumed')).toEqual([]);
});

test('a payload carries ids and days only, and always names its aggregate or what it belongs to', () => {
  for (const [name, { payload }] of Object.entries(events)) {
    expect(payload.length, name).toBeGreaterThan(0);
    for (const key of payload) expect(key, name).toMatch(/(Id|On)$/);
    expect(new Set(payload).size, name).toBe(payload.length);
  }
});

test('a name from outside is recognised only when it is one of ours', () => {
  expect(isEventName('ReceiptPaid')).toBe(true);
  expect(isEventName('toString')).toBe(false);
});

test('payloads, publishers and jobs are known to the compiler', () => {
  expectTypeOf<EventPayload<'VisaCertified'>>().toEqualTypeOf<{
    readonly requestId: string;
    readonly visaId: string;
    readonly tenantSpaceId: string;
  }>();
  expectTypeOf<ListenerJob<'visa'>>().toEqualTypeOf<
    | 'read-paper-code'
    | 'certify-by-engine'
    | 'tell-refusal-contested'
    | 'tell-request-received'
    | 'tell-documents-asked'
    | 'tell-visa-certified'
    | 'tell-visa-refused'
    | 'tell-visa-revoked'
    | 'tell-visa-ends-soon'
    | 'tell-visa-expired'
    | 'consume-visa'
    | 'free-visa'
    | 'erase-space'
  >();
  expectTypeOf<ListenerJob<'contract'>>().toEqualTypeOf<
    | 'tell-contract-validated'
    | 'tell-contract-cancelled'
    | 'note-open-claim'
    | 'erase-space'
    | 'tell-contract-validated'
    | 'tell-contract-cancelled'
    | 'note-open-claim'
    | 'note-ended-claim'
    | 'tell-contract-amended'
    | 'tell-contracts-amended'
    | 'tell-event-decided'
    | 'tell-cover-ended'
    | 'tell-cover-ending'
    | 'check-dwelling-file'
    | 'tell-deadline-near'
    | 'list-dwellings-from-file'
  >();
  expectTypeOf<EventNameOf<'account'>>().toEqualTypeOf<
    | 'SpaceRegistered'
    | 'ActivationCodeRequested'
    | 'RegistrationRepeated'
    | 'SpaceActivated'
    | 'ProfileCompleted'
    | 'PasswordResetRequested'
    | 'PasswordChanged'
    | 'SpaceAdded'
    | 'SecondFactorChanged'
    | 'AccountLocked'
    | 'AccountUnlocked'
    | 'SpaceClosed'
    | 'DataExportRequested'
    | 'DataExportReady'
    | 'EmailChangeRequested'
    | 'EmailChanged'
    | 'EmailRestored'
    | 'PhoneCodeRequested'
    | 'DigestDue'
    | 'PayoutAccountChanged'
    | 'PayoutAccountRestored'
    | 'PartnerCredentialsIssued'
    | 'LettersRequested'
    | 'FirstLoginCodeRequested'
    | 'PartnerAccessActivated'
    | 'TemporaryPasswordRequested'
    | 'IdentifierReminderRequested'
    | 'PartnerAccessRevoked'
    | 'IssuanceFileReceived'
    | 'IssuanceConfirmed'
    | 'AdministratorNamed'
    | 'AdministrationRequested'
    | 'AdministratorRequestDecided'
    | 'SpaceAttachmentRequested'
    | 'MandateProposed'
    | 'MandateAccepted'
    | 'MandateBegan'
    | 'MandateEnded'
    | 'MandateLapsed'
    | 'MemberInvited'
    | 'InvitationResent'
    | 'MemberJoined'
    | 'MemberRoleChanged'
    | 'MemberRemoved'
    | 'MemberLeft'
    | 'ApiClientCreated'
    | 'ApiClientSecretRotated'
    | 'ApiClientRevoked'
  >();
});
