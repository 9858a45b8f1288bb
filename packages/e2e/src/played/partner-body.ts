import { v7 as newId } from 'uuid';
import { mailAbout } from '../mailbox.ts';
import { Visitor } from '../visitor.ts';
import { newAddress, newCompany, openPartnerSpace, PASSWORD, signedIn } from './people.ts';

/** A body to whom an organisation gave access: its administrator, a user who asks for the place, and what can be named of it. */
export interface PartnerBody {
  partnerAccountId: string;
  /** The access of the user. */
  partnerUserId: string;
  letterBundleId: string;
  requestId: string;
  importId: string;
}

/** Plays a body from its issuance to the request of a user to administer it, with a letter to print and a file beside it. */
export async function playPartnerBody(): Promise<PartnerBody> {
  const organisation = await signedIn(await openPartnerSpace(['75']));
  const email = newAddress('office');
  const body = { landlordKind: 'LEGAL', legalName: 'Office des Tilleuls', departement: '75' };
  const { partnerAccount } = await issue(organisation, { ...body, email });
  const administrator = await firstLogin(email, email);
  const company = newCompany();
  await administrator.act('completeProfile', { ...company, kind: 'LANDLORD_LEGAL' }, 'ProfileCompleted');
  const user = newAddress('collegue');
  const person = { givenName: 'Noé', familyName: 'Martin', email: user, rights: 'READER' };
  const { partnerAccount: changed } = await administrator.act<Changed>(
    'createPartnerUser',
    { operationId: newId(), ...person },
    'PartnerUsersChanged',
    'partnerAccount { users { id } }',
  );
  const colleague = await firstLogin(user, user);
  await colleague.act('requestAdministration', { operationId: newId(), reason: 'Parti' }, 'AdministrationRequested');
  return {
    partnerAccountId: partnerAccount.id,
    partnerUserId: changed.users.at(-1)?.id ?? '',
    requestId: await onlyOf(organisation, 'administratorRequests'),
    letterBundleId: await letters(organisation, body),
    importId: await sendFile(organisation),
  };
}

interface Changed {
  partnerAccount: { users: { id: string }[] };
}

const issue = (organisation: Visitor, input: object) =>
  organisation.act<{ partnerAccount: { id: string } }>(
    'issuePartnerAccount',
    { operationId: newId(), ...input },
    'PartnerAccountIssued',
    'partnerAccount { id }',
  );

/** The five steps, by the two e-mails that an address received. */
async function firstLogin(received: string, email: string): Promise<Visitor> {
  const visitor = new Visitor();
  const credential = async (subject: RegExp) =>
    /^([2-9A-Z]{4}(?:-[2-9A-Z]{4})+)$/m.exec((await mailAbout(received, subject)).text)?.[1] ?? '';
  const login = await credential(/^Votre identifiant/);
  const credentials = { login, secret: await credential(/^Votre mot de passe provisoire/) };
  const person = { givenName: 'Camille', familyName: 'Durand', email };
  await visitor.act('saveFirstLoginInformation', { ...credentials, ...person }, 'FirstLoginCodeSent');
  const { text } = await mailAbout(email, /Confirmez votre adresse/);
  const code = /^[A-Z]{2}\d{6}$/m.exec(text)?.[0] ?? '';
  await visitor.act('confirmFirstLoginEmail', { ...credentials, code }, 'FirstLoginOpen');
  await visitor.act('chooseFirstLoginPassword', { ...credentials, password: PASSWORD }, 'FirstLoginOpen');
  const { accessTexts } = await visitor.ask<{ accessTexts: { text: string; version: string }[] }>(
    '{ accessTexts { text version } }',
  );
  const [rules, terms] = accessTexts;
  await visitor.act('acceptAccessText', { ...credentials, ...rules }, 'FirstLoginOpen');
  await visitor.act('acceptAccessText', { ...credentials, ...terms }, 'SignedIn');
  return visitor;
}

async function letters(organisation: Visitor, body: object): Promise<string> {
  const address = { street: '12 rue des Tilleuls', postcode: '75011', inseeCode: '75111' };
  await issue(organisation, { ...body, address });
  return onlyOf(organisation, 'letterBundles');
}

async function onlyOf(organisation: Visitor, list: 'letterBundles' | 'administratorRequests'): Promise<string> {
  const found = await organisation.ask<Record<string, { nodes: { id: string }[] }>>(`{ ${list} { nodes { id } } }`);
  return found[list]?.nodes[0]?.id ?? '';
}

async function sendFile(organisation: Visitor): Promise<string> {
  const id = newId();
  const bytes = new TextEncoder().encode(
    'type;dénomination;département;e-mail\r\norganisme;Office;75;office@exemple.fr\r\n',
  );
  const response = await organisation.put(`/files/account/imports/${id}`, 'text/csv', bytes);
  if (response.status !== 201) throw new Error(`The file was not taken: ${response.status}`);
  return id;
}
