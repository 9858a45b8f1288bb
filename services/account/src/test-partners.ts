import { randomUUID } from 'node:crypto';
import { partner } from '@trousseau/service/test/viewers';
import type { PersonViewer } from '@trousseau/service/viewer';
import { extractText, getDocumentProxy } from 'unpdf';
import { type Account, newAddress, PASSWORD, type Told } from './test-actors.ts';

/** What a landlord received: number, identifier and secret. */
export interface Received {
  userNumber: string;
  identifier: string;
  secret: string;
}

/** A partner account as the organisation reads it. */
export interface IssuedAccount {
  id: string;
  status: string;
  email: string | null;
  users: {
    id: string;
    userNumber: string;
    status: string;
    role: string | null;
    isPrincipal: boolean;
    firstLoginAt: string | null;
  }[];
}

const NATURAL = { landlordKind: 'NATURAL', givenName: 'Camille', familyName: 'Durand', departement: '31' };
const LEGAL = { landlordKind: 'LEGAL', legalName: 'Office des Tilleuls', departement: '31' };
export const ADDRESS = { street: '12 rue des Tilleuls', postcode: '31000', inseeCode: '31555' };
const LAST_LINE = /Mot de passe provisoire\s+([2-9A-Z-]{14})/;

/** The acts of a partner organisation and of the landlords it writes to. */
export function partnersOf(account: Account) {
  /** An organisation with its space, and who works there. */
  async function organisation(departements = ['31', '32']): Promise<PersonViewer> {
    const email = newAddress();
    const input = { email, password: PASSWORD, organisation: 'Organisme de Haute-Garonne', departements };
    const local = { kind: 'SERVICE', service: 'local' } as const;
    const { told } = await account.run('openPartnerSpace', input, { as: local });
    return partner(departements, { spaceId: String(told?.['spaceId']) });
  }

  const issue = (as: PersonViewer, input: object) =>
    account.run('issuePartnerAccount', { operationId: randomUUID(), ...NATURAL, ...input }, { as });

  /** Issues an account that is known to be accepted. */
  async function issued(as: PersonViewer, input: object): Promise<IssuedAccount> {
    const { told } = await issue(as, input);
    if (told?.__typename !== 'PartnerAccountIssued') throw new Error(JSON.stringify(told));
    return told['partnerAccount'] as IssuedAccount;
  }

  /** What the two last e-mails to an address hold. */
  async function receivedByEmail(email: string): Promise<Received> {
    await account.jobsDone();
    const mails = account.post.to(email);
    const of = (subject: RegExp) => mails.filter((mail) => subject.test(mail.subject)).at(-1)?.text ?? '';
    const [first, second] = [of(/^Votre identifiant/), of(/^Votre mot de passe provisoire/)];
    const highlight = (text: string) => /^([2-9A-Z]{4}(?:-[2-9A-Z]{4})+)$/m.exec(text)?.[1] ?? '';
    return { identifier: highlight(first), secret: highlight(second), userNumber: numberIn(first) };
  }

  /** The words of both files of the organisation's last bundle. */
  async function letters(as: PersonViewer) {
    await account.jobsDone();
    const { data } = await account.graphql<{
      letterBundles: { nodes: { id: string; identifiersPath: string; secretsPath: string }[] };
    }>(as, '{ letterBundles { nodes { id identifiersPath secretsPath } } }');
    const [bundle] = data.letterBundles.nodes;
    const read = async (path = '') => {
      const response = await account.request(as, 'GET', path.replace('/files/account', '/files'), '');
      const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
      return (await extractText(pdf, { mergePages: false })).text;
    };
    return {
      bundleId: bundle?.id ?? '',
      identifiers: await read(bundle?.identifiersPath),
      secrets: await read(bundle?.secretsPath),
    };
  }

  /** What the two letters of a landlord hold. */
  async function receivedByPost(as: PersonViewer): Promise<Received> {
    const { identifiers, secrets } = await letters(as);
    const identifier = /Identifiant\s+([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(identifiers[0] ?? '')?.[1] ?? '';
    return {
      identifier,
      secret: LAST_LINE.exec(secrets[0] ?? '')?.[1] ?? '',
      userNumber: numberIn(identifiers[0] ?? ''),
    };
  }

  const texts = { USAGE_RULES: '2026-11', TERMS: '2026-11' };

  /** The five steps. @returns what the last one answered, and the session it opened */
  async function firstLogin({ identifier: login, secret }: Received, email = newAddress(), password = PASSWORD) {
    const credentials = { login, secret };
    const person = { givenName: 'Camille', familyName: 'Durand', email };
    await account.run('saveFirstLoginInformation', { ...credentials, ...person });
    await account.run('confirmFirstLoginEmail', { ...credentials, code: await account.codeOf(email) });
    await account.run('chooseFirstLoginPassword', { ...credentials, password });
    await accept(credentials, 'USAGE_RULES');
    const { told, session } = await accept(credentials, 'TERMS');
    return { email, told: told as Told | undefined, session, viewer: await account.whoIs(session) };
  }

  const accept = (credentials: { login: string; secret: string }, text: keyof typeof texts) =>
    account.run('acceptAccessText', { ...credentials, text, version: texts[text] });

  return { organisation, issue, issued, letters, receivedByEmail, receivedByPost, firstLogin, accept, NATURAL, LEGAL };
}

const numberIn = (text: string) => /(\d{4}\s\d{4}\s\d{4}\s\d{2})(?!\d)/.exec(text)?.[1]?.replace(/\s/g, '') ?? '';
