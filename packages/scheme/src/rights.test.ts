import { expect, test } from 'vitest';
import { mayRead, rights, rolesOf } from './rights.ts';
import { type Role, roles } from './roles.ts';

const readable = (role: Role) =>
  Object.entries(rights).flatMap(([type, fields]) =>
    Object.keys(fields)
      .filter((field) => mayRead(role, type, field))
      .map((field) => `${type}.${field}`),
  );

test('every field has at least one role, each named once', () => {
  for (const [type, fields] of Object.entries(rights)) {
    for (const [field, allowed] of Object.entries(fields)) {
      expect(allowed.length, `${type}.${field}`).toBeGreaterThan(0);
      expect(new Set(allowed).size, `${type}.${field}`).toBe(allowed.length);
      for (const role of allowed) expect(roles, `${type}.${field}`).toContain(role);
    }
  }
});

test('a field that nobody wrote down is refused to everybody', () => {
  for (const role of roles) {
    expect(mayRead(role, 'Space', 'iban')).toBe(false);
    expect(mayRead(role, 'Space', 'constructor')).toBe(false);
    expect(mayRead(role, 'toString', 'name')).toBe(false);
  }
  expect(rolesOf('Nothing', 'id')).toEqual([]);
});

test('without signing in one reads the public answers and nothing of anybody', () => {
  const types = new Set(readable('ANONYMOUS').map((path) => path.split('.')[0]));
  const ofSomebody = 'Me Space Visa VisaRequest SuretyContract UnpaidClaim SubrogationReceipt Debt'.split(' ');
  for (const type of ofSomebody) {
    expect(types).not.toContain(type);
  }
  expect(readable('ANONYMOUS').filter((path) => path.startsWith('Query.'))).toEqual([
    'Query.me',
    'Query.today',
    'Query.passwordRule',
    'Query.newsConsentWording',
    'Query.accessTexts',
    'Query.invitation',
    'Query.checkVisa',
    'Query.checkVisaCode',
    'Query.communes',
    'Query.simulateEligibility',
    'Query.paperLink',
    'Query.paperAddress',
  ]);
});

test('before the profile is complete one reads oneself, completes it, goes to another space, closes or signs out', () => {
  const beyondThePublic = readable('PENDING').filter((path) => !readable('ANONYMOUS').includes(path));
  const types = new Set(beyondThePublic.map((path) => path.split('.')[0]));
  expect([...types].sort()).toEqual(
    [
      'AnotherSpaceOpened',
      'Company',
      'CompanyLookup',
      'LanguageSaved',
      'LastOwnerStays',
      'LegalNotificationRefused',
      'Me',
      'MobilePhone',
      'Mutation',
      'NewSpaceRefused',
      'NewsConsent',
      'NewsConsentSaved',
      'Notification',
      'NotificationChannelSetting',
      'NotificationConnection',
      'NotificationFamilySetting',
      'NotificationRead',
      'NotificationSettings',
      'NotificationSettingsSaved',
      'NotificationsRead',
      'OpenSession',
      'PageInfo',
      ...['PhoneCodeRefused', 'PhoneCodeSent', 'PhoneConfirmed', 'PhoneForgotten', 'PhoneNumberRefused'],
      'PostalAddress',
      'ProfileCompleted',
      'ProfileRefused',
      'Query',
      'ReauthRequired',
      'SciAlreadyHasSpace',
      'SecondFactor',
      'SecondFactorConfirmed',
      'SecondFactorStarted',
      'SessionsEnded',
      'Space',
      ...['Closing', 'ClosingRefused', 'SpaceClosing'],
      'SpaceLeft',
      'SpaceSwitched',
    ].sort(),
  );
  expect(beyondThePublic.filter((path) => path.startsWith('Mutation.'))).toEqual([
    'Mutation.startSecondFactor',
    'Mutation.confirmSecondFactor',
    ...['Mutation.closeSpace', 'Mutation.closeAccount'],
    'Mutation.completeProfile',
    'Mutation.endSession',
    'Mutation.endOtherSessions',
    'Mutation.saveNewsConsent',
    'Mutation.openAnotherSpace',
    'Mutation.switchSpace',
    'Mutation.leaveSpace',
    'Mutation.markNotificationRead',
    'Mutation.markAllNotificationsRead',
    'Mutation.saveNotificationSettings',
    'Mutation.saveLanguage',
    'Mutation.requestPhoneCode',
    'Mutation.confirmPhone',
    'Mutation.forgetPhone',
  ]);
  expect(mayRead('PENDING', 'Space', 'contracts')).toBe(false);
});

test('a landlord reads of a visa what the tenant hands over, and nothing of the request', () => {
  const visa = readable('LANDLORD').filter((path) => path.startsWith('Visa.'));
  expect(visa.map((path) => path.slice(5)).sort()).toEqual([
    'holderNames',
    'id',
    'maxRentCents',
    'number',
    'status',
    'validUntil',
    'zone',
  ]);
  for (const type of [
    'VisaRequest',
    'VisaRequestConnection',
    'Applicant',
    'DwellingPlan',
    'VisaDocument',
    'EligibilityAssessment',
  ]) {
    expect(readable('LANDLORD').filter((path) => path.startsWith(`${type}.`))).toEqual([]);
  }
});

test('a tenant reads neither a landlord’s bank account nor the papers of a claim', () => {
  const tenant = readable('TENANT');
  expect(tenant).not.toContain('Space.maskedIban');
  expect(tenant).not.toContain('SubrogationReceipt.bankReference');
  expect(tenant.filter((path) => /^(UnpaidClaim|ClaimDocument|TenantAccount|RentMonth)\./.test(path))).toEqual([]);
});

test('a landlord does not read what the tenant still owes the guarantor', () => {
  expect(readable('LANDLORD').filter((path) => path.startsWith('Debt.'))).toEqual([]);
  expect(mayRead('LANDLORD', 'UnpaidClaim', 'debt')).toBe(false);
});

test('a partner reads contracts, visas and that a claim was declared, and neither incomes, papers, bank data nor sums', () => {
  const partner = readable('PARTNER');
  expect(partner).toContain('SuretyContract.number');
  expect(partner).toContain('Query.contractByNumber');
  const types = new Set(partner.map((path) => path.split('.')[0]));
  for (const type of ['VisaRequest', 'Applicant', 'ClaimDocument', 'SubrogationReceipt', 'Debt', 'TenantAccount']) {
    expect(types).not.toContain(type);
  }
  expect(
    partner.filter(
      (path) =>
        /iban|bankReference|maxRent|resources|pdfPath|arrears|payable|^Visa.request/i.test(path) &&
        !/^(VisaCheck|SimulatedAssessment|SingleChange|CommuneMaximum)\./.test(path),
    ),
  ).toEqual([]);
  expect(partner.filter((path) => path.startsWith('Mutation.')).toSorted()).toEqual(
    [
      'Mutation.register',
      'Mutation.activate',
      'Mutation.resendActivationCode',
      'Mutation.signIn',
      'Mutation.requestPasswordReset',
      'Mutation.resetPassword',
      'Mutation.changeRegisteredEmail',
      'Mutation.restoreEmail',
      'Mutation.undoPayoutAccountChange',
      'Mutation.changePassword',
      'Mutation.requestEmailChange',
      'Mutation.confirmEmailChange',
      'Mutation.signInToPartnerAccess',
      'Mutation.saveFirstLoginInformation',
      'Mutation.confirmFirstLoginEmail',
      'Mutation.chooseFirstLoginPassword',
      'Mutation.acceptAccessText',
      'Mutation.requestTemporaryPassword',
      'Mutation.replaceTemporaryPassword',
      'Mutation.requestNewCredentials',
      'Mutation.requestIdentifierReminder',
      'Mutation.decideAdministratorRequest',
      'Mutation.confirmIssuance',
      'Mutation.issuePartnerAccount',
      'Mutation.reissueCredentials',
      'Mutation.revokePartnerAccount',
      'Mutation.confirmLettersPrinted',
      'Mutation.startSecondFactor',
      'Mutation.confirmSecondFactor',
      'Mutation.removeSecondFactor',
      'Mutation.renewRecoveryCodes',
      'Mutation.proveAgain',
      'Mutation.requestDataExport',
      'Mutation.openDataExport',
      'Mutation.signOut',
      'Mutation.completeProfile',
      'Mutation.endSession',
      'Mutation.endOtherSessions',
      'Mutation.saveNewsConsent',
      'Mutation.switchSpace',
      'Mutation.leaveSpace',
      'Mutation.acceptInvitation',
      'Mutation.createApiClient',
      'Mutation.rotateApiClientSecret',
      'Mutation.revokeApiClient',
      'Mutation.markNotificationRead',
      'Mutation.markAllNotificationsRead',
      'Mutation.saveNotificationSettings',
      'Mutation.saveLanguage',
      'Mutation.requestPhoneCode',
      'Mutation.confirmPhone',
      'Mutation.forgetPhone',
    ].toSorted(),
  );
});

test('what services ask of one another is closed to people, and services read nothing else', () => {
  const service = readable('SERVICE');
  for (const path of service.filter((path) => !/^(PasswordRefused|EmailRefused)\./.test(path))) {
    const [type = '', field = ''] = path.split('.');
    expect(rolesOf(type, field), path).toEqual(['SERVICE']);
  }
  expect(service).toContain('PayoutAccount.iban');
  expect(service).not.toContain('Space.maskedIban');
});

test('only officers decide, only landlords claim, only tenants apply', () => {
  for (const decision of ['certifyVisaRequest', 'refuseVisaRequest', 'confirmClaimDocuments', 'issueReceipt']) {
    expect(rolesOf('Mutation', decision)).toEqual(['OFFICER']);
  }
  for (const act of ['validateContract', 'declareUnpaidRent', 'validateReceipt'])
    expect(rolesOf('Mutation', act)).toEqual(['LANDLORD']);
  for (const act of ['startVisaRequest', 'submitVisaRequest']) expect(rolesOf('Mutation', act)).toEqual(['TENANT']);
});
