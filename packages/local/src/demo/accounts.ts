import type { OpenHouse } from '../open-house.ts';
import { callService } from '../service-call.ts';
import { AUTHENTICATOR_SECRET, codesOfNow } from './authenticator.ts';
import { CAST, PASSWORD, TOULOUSE } from './cast.ts';
import { Person } from './person.ts';

/** Officer and partner do not register: their spaces are opened from inside. */
export async function openStaffSpaces({ house, keys }: OpenHouse): Promise<void> {
  const { officer, colleague, partner } = CAST;
  const open = async (field: string, inputType: string, input: object) => {
    const query = `mutation Open($input: ${inputType}!) { result: ${field}(input: $input) { __typename ... on Refusal { message } } }`;
    const body = { query, variables: { input } };
    const answer = (await callService(house, keys, 'account', '/graphql', body)) as {
      data?: { result: { __typename: string; message?: string } };
      errors?: { message: string }[];
    };
    const result = answer.data?.result;
    if (!result || result.message) throw new Error(`${field}: ${result?.message ?? JSON.stringify(answer.errors)}`);
  };
  for (const { email, givenName, familyName } of [officer, colleague]) {
    await open('openOfficerSpace', 'OpenOfficerSpaceInput', {
      ...{ email, givenName, familyName },
      password: PASSWORD,
      authenticatorSecret: AUTHENTICATOR_SECRET,
    });
  }
  const { organisation, departements } = partner;
  await open('openPartnerSpace', 'OpenPartnerSpaceInput', {
    email: partner.email,
    password: PASSWORD,
    organisation,
    departements,
    authenticatorSecret: AUTHENTICATOR_SECRET,
  });
}

/** Registers at an instant, activates with the code of the e-mail, completes the profile. */
async function register(
  person: Person,
  email: string,
  role: 'TENANT' | 'LANDLORD',
  profile: Record<string, unknown>,
): Promise<void> {
  await person.act(
    'register',
    { role, email, password: PASSWORD, isIntermediation: false, marketingConsent: false },
    'ActivationCodeSent',
    'email',
  );
  const code = await person.activationCode(email);
  await person.mutate('activate', { email, code, password: PASSWORD }, 'SpaceActivated', 'me { id }');
  await person.mutate('completeProfile', profile, 'ProfileCompleted', 'space { id }');
}

type Tenant = (typeof CAST)[Extract<keyof typeof CAST, `tenant${string}`>];
type Landlord = (typeof CAST)[Extract<keyof typeof CAST, `landlord${string}`>];

/** A tenant with an active space, signed in, living at `at`. */
export async function newTenant({ house }: OpenHouse, tenant: Tenant, at: string | null): Promise<Person> {
  const person = new Person(house);
  person.at = at;
  const { givenName, familyName, birthDate } = tenant;
  const address = { street: '12 rue des Arts', postcode: TOULOUSE.postcode, inseeCode: TOULOUSE.inseeCode };
  await register(person, tenant.email, 'TENANT', { kind: 'TENANT', givenName, familyName, birthDate, address });
  return person;
}

/** A landlord with an active space, an SCI, signed in, living at `at`. */
export async function newLandlord({ house }: OpenHouse, landlord: Landlord, at: string | null): Promise<Person> {
  const person = new Person(house);
  person.at = at;
  const { email, givenName, familyName, legalName, siren, iban, street } = landlord;
  const address = { street, postcode: '31500', inseeCode: TOULOUSE.inseeCode };
  await register(person, email, 'LANDLORD', { kind: 'SCI', givenName, familyName, legalName, siren, iban, address });
  return person;
}

/** Signs in with the password of the demonstration. @returns null when there is no such account yet */
export async function signIn({ house }: OpenHouse, email: string): Promise<Person | null> {
  const person = new Person(house);
  for (const code of [null, ...codesOfNow()]) {
    const input = { email, password: PASSWORD, code };
    const { result } = await person.ask<{ result: { __typename: string } }>(
      'mutation Play($input: SignInInput!) { result: signIn(input: $input) { __typename } }',
      { input },
    );
    if (result.__typename === 'SignedIn') return person;
    if (!result.__typename.startsWith('SecondFactor')) return null;
  }
  return null;
}
