import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { type FieldFault, isText, oneLine } from '@trousseau/values/typed-text';
import { normaliseEmail } from '../domain/email-address.ts';
import { compactPhone, phoneFaults, profileMessage } from '../domain/profile.ts';
import { resendWait } from '../domain/throttle.ts';
import { lockFirstLogin, proveFirstLogin } from './first-login-of.ts';
import type { PartnerCredentials } from './prove-partner-access.ts';
import { emailRefused } from './registration.ts';
import { resendTooSoon } from './resend-too-soon.ts';
import { takeAttempt } from './take-attempt.ts';

/** S-CAF-02 (2). Who logs in, and the address of the account. */
export interface FirstLoginInformation {
  givenName: string;
  familyName: string;
  phone?: string | null;
  email: string;
}

/**
 * R-CAF-02, step 2. Keeps who is logging in and sends a code to the address given; it counts once the code comes back. Stated
 * anew, everything after it is to be done again. The answer says nothing of the address (S09).
 */
export async function saveFirstLoginInformation(context: Context, input: PartnerCredentials & FirstLoginInformation) {
  const proof = await proveFirstLogin(context, input);
  if ('refused' in proof) return proof.refused;
  const faults = faultsOf(input);
  const email = normaliseEmail(input.email);
  if (faults.length > 0 || email === null) return informationRefused(faults);
  return transact(context, async (em) => {
    const { now } = context;
    const rule = valueOn(activationCodeRule, context.today).value;
    const waitAfter = resendWait(rule);
    const counted = { email, purpose: 'EMAIL_CHANGE', now, waitAfter } as const;
    const { waitSeconds, attempts } = await takeAttempt(em, counted);
    if (waitSeconds > 0) return resendTooSoon('un code', waitSeconds);
    const { user, login } = await lockFirstLogin(em, proof.user.id, ['INFORMATION', 'PASSWORD']);
    Object.assign(login, {
      givenName: oneLine(input.givenName),
      familyName: oneLine(input.familyName),
      phone: input.phone?.trim() ? compactPhone(input.phone) : null,
      email,
      codeHash: null,
      codeSentAt: now,
      codeAttempts: 0,
      emailProvedAt: null,
    });
    const payload = { partnerUserId: user.id };
    await publish(em, 'FirstLoginCodeRequested', { aggregateId: user.id, payload, now });
    return {
      kind: 'FirstLoginCodeSent' as const,
      email,
      resendAfterSeconds: waitAfter(attempts),
      codeValidMinutes: rule.validMinutes,
    };
  });
}

const faultsOf = ({ givenName, familyName, phone, email }: FirstLoginInformation): FieldFault[] => [
  ...(isText(givenName) ? [] : [{ field: 'givenName', message: 'Indiquez votre prénom.' }]),
  ...(isText(familyName) ? [] : [{ field: 'familyName', message: 'Indiquez votre nom de famille.' }]),
  ...phoneFaults(phone),
  ...(normaliseEmail(email) === null ? [{ field: 'email', message: emailRefused().message }] : []),
];

const informationRefused = (fields: FieldFault[]) => ({
  kind: 'FirstLoginInformationRefused' as const,
  message: profileMessage(fields),
  fields,
});
