import type { Email } from '@trousseau/service/email';
import { maskIban } from '@trousseau/values/iban';
import { LANGUAGES, type Language } from '@trousseau/values/language';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { activationCodeEmail } from './activation-code.ts';
import { addressAlreadyKnownEmail } from './address-already-known.ts';
import {
  administrationContestedEmail,
  administrationDecidedEmail,
  administrationToDecideEmail,
  administratorNamedEmail,
} from './administration.ts';
import { apiClientChangedEmail } from './api-client-changed.ts';
import { attachmentCodeEmail } from './attachment-code.ts';
import { dataExportReadyEmail } from './data-export-ready.ts';
import { emailChangeCodeEmail } from './email-change-code.ts';
import { emailChangedEmail } from './email-changed.ts';
import { emailInUseEmail } from './email-in-use.ts';
import { identifierReminderEmail } from './identifier-reminder.ts';
import { invitationEmail } from './invitation.ts';
import { mandateEmail } from './mandate.ts';
import { membersChangedEmail } from './members-changed.ts';
import { ownAccessChangedEmail } from './own-access-changed.ts';
import { passwordChangedEmail } from './password-changed.ts';
import { passwordResetLinkEmail } from './password-reset-link.ts';
import { payoutAccountChangedEmail } from './payout-account-changed.ts';
import { payoutAccountRestoredEmail } from './payout-account-restored.ts';
import { secondFactorChangedEmail } from './second-factor-changed.ts';
import { spaceAddedEmail } from './space-added.ts';
import { temporaryPasswordEmail } from './temporary-password.ts';
import { welcomeEmail } from './welcome.ts';

const IBAN = 'FR7630006000011234567890189';
const home = { publicOrigin: 'https://trousseau.example' };
const space = { ...home, spaceName: 'SCI Acacias' };
const body = { ...home, body: 'Office des Tilleuls' };
const day = Temporal.PlainDate.from('2026-12-03');
const code = { code: 'AB123456', validMinutes: 60 };

const TEMPLATES: Record<string, (language: Language) => Email> = {
  'activation, tenant': (language) => activationCodeEmail({ language, ...home, ...code, role: 'TENANT' }),
  'activation, landlord': (language) => activationCodeEmail({ language, ...home, ...code, role: 'LANDLORD' }),
  'address known': (language) => addressAlreadyKnownEmail({ language, ...home, role: 'TENANT', activated: true }),
  'address waiting': (language) => addressAlreadyKnownEmail({ language, ...home, role: 'LANDLORD', activated: false }),
  'administration to decide': (language) => administrationToDecideEmail({ language, ...body }),
  'administration contested': (language) => administrationContestedEmail({ language, ...body }),
  'administration accepted': (language) =>
    administrationDecidedEmail({ language, ...body, isApproved: true, reason: 'x' }),
  'administration refused': (language) =>
    administrationDecidedEmail({ language, ...body, isApproved: false, reason: 'x' }),
  'administrator named': (language) => administratorNamedEmail({ language, ...body }),
  'program let in': (language) => apiClientChangedEmail({ language, ...home, change: 'ApiClientCreated', name: 'x' }),
  'program renewed': (language) =>
    apiClientChangedEmail({ language, ...home, change: 'ApiClientSecretRotated', name: 'x' }),
  'program shut out': (language) => apiClientChangedEmail({ language, ...home, change: 'ApiClientRevoked', name: 'x' }),
  'attachment code': (language) => attachmentCodeEmail({ language, ...code, asker: 'a@exemple.fr' }),
  'data ready': (language) => dataExportReadyEmail({ language, ...home, keptHours: 24 }),
  'e-mail change code': (language) => emailChangeCodeEmail({ language, ...home, ...code }),
  'e-mail changed': (language) => emailChangedEmail({ language, ...home, token: 'x', hours: 72 }),
  'e-mail in use': (language) => emailInUseEmail({ language, ...home, hours: 72 }),
  identifier: (language) =>
    identifierReminderEmail({ language, ...home, identifier: 'AB', userNumber: '1', landlord: 'x' }),
  invitation: (language) =>
    invitationEmail({ language, ...space, invitedBy: null, position: 'MANAGER', link: 'x', validDays: 7 }),
  'mandate ended': (language) =>
    mandateEmail({ language, ...space, change: 'ENDED', to: 'LANDLORD', agentName: 'x', startsOn: day, endsOn: null }),
  'mandate proposed': (language) =>
    mandateEmail({ language, ...space, change: 'PROPOSED', to: 'AGENT', agentName: 'x', startsOn: day, endsOn: day }),
  'member joined': (language) =>
    membersChangedEmail({
      language,
      ...space,
      change: { kind: 'JOINED', position: 'READER' },
      member: 'x',
      actor: null,
    }),
  'own access changed': (language) =>
    ownAccessChangedEmail({ language, ...space, change: { kind: 'JOINED', position: 'OWNER' }, wasLast: false }),
  'own access ended': (language) =>
    ownAccessChangedEmail({ language, ...space, change: { kind: 'REMOVED' }, wasLast: true }),
  'password changed': (language) => passwordChangedEmail({ language, ...home }),
  'password link': (language) => passwordResetLinkEmail({ language, ...home, token: 'x', validMinutes: 30 }),
  'payout account changed': (language) => {
    const accounts = { formerIban: IBAN, iban: IBAN };
    return payoutAccountChangedEmail({
      language,
      ...space,
      ...accounts,
      holderName: 'x',
      heldUntilOn: day,
      token: 'x',
    });
  },
  'payout account restored': (language) => payoutAccountRestoredEmail({ language, ...space, iban: IBAN }),
  'second factor on': (language) => secondFactorChangedEmail({ language, ...home, on: true }),
  'second factor off': (language) => secondFactorChangedEmail({ language, ...home, on: false }),
  'space added': (language) => spaceAddedEmail({ language, ...home, legalName: 'SCI Acacias' }),
  'temporary password': (language) =>
    temporaryPasswordEmail({ language, ...home, secret: 'AB', userNumber: '1', hours: 24 }),
  welcome: (language) => welcomeEmail({ language, ...home, role: 'LANDLORD' }),
};

const blocks = ({ text }: Email) => text.split('\n\n').length;
const links = ({ text }: Email) => text.match(/https:\S+/g) ?? [];

test.each(Object.entries(TEMPLATES))(
  '«%s» says in English all it says in French, and nothing in French',
  (_, render) => {
    const [french, english] = LANGUAGES.map(render) as [Email, Email];
    expect(english.subject).not.toBe(french.subject);
    expect([blocks(english), links(english)]).toEqual([blocks(french), links(french)]);
    // The signs of French typography, and words no English sentence has.
    const words = `${english.subject} ${english.text}`.replaceAll(maskIban(IBAN), '');
    expect(words).not.toMatch(/[«»\u00a0\u202f]|\b(vous|votre|est|une)\b/i);
    expect(english.html).toContain('lang="en"');
  },
);
