import { identityCode, paySlipCode } from '@trousseau/paper-code/demo/paper-codes';
import { samplePaper } from '@trousseau/paper-code/demo/sample-paper';
import { Temporal } from 'temporal-polyfill';
import type { Person } from './person.ts';

interface Told {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
}

interface DraftRequest {
  readonly id: string;
  readonly requiredDocuments: readonly { readonly kind: string; readonly label: string }[];
}

/** What the slip says, and what its code says: the same on a genuine one. In euros. */
interface Slip {
  readonly written: string;
  readonly signed: string;
}

/** What the demonstration declares to earn, on a slip nobody touched, and on one that was changed after it was signed. */
export const genuineSlip: Slip = { written: '1980,00', signed: '1980,00' };
export const forgedSlip: Slip = { written: '1980,00', signed: '1420,00' };

/** Sends papers whose 2D-Doc codes are signed by the authority of the demonstration, then the request. */
export async function sendCodedRequest(
  tenant: Person,
  request: DraftRequest,
  who: Told,
  slip: Slip,
  today: Temporal.PlainDate,
): Promise<void> {
  const signedOn = today.subtract({ days: 8 });
  const lastMonth = today.with({ day: 1 }).subtract({ days: 1 });
  const pay = paySlipCode(who, lastMonth, slip.signed, { signedOn }).replace(slip.signed, slip.written);
  const codes: Readonly<Record<string, string>> = {
    IDENTITY: identityCode(who, Temporal.PlainDate.from(who.birthDate), { signedOn }),
    RESOURCES: pay,
  };
  for (const { kind, label } of request.requiredDocuments) {
    const bytes = await samplePaper(label, codes[kind] ?? null);
    await tenant.upload(`visa/requests/${request.id}`, kind, `${kind.toLowerCase()}.pdf`, bytes);
  }
  const sent = { requestId: request.id, declaresTrue: true };
  await tenant.act('submitVisaRequest', sent, 'VisaRequestSubmitted', 'visaRequest { id }');
}
