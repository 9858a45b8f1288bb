import { LockMode } from '@mikro-orm/core';
import { smsCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { unauthenticated } from '@trousseau/service/refusal';
import { normaliseMobile } from '../domain/phone-number.ts';
import { resendWait } from '../domain/throttle.ts';
import { Identity } from '../entities/identity.ts';
import { Phone, StoppedNumber } from '../entities/phone.ts';
import { takeAttempt } from './take-attempt.ts';

/**
 * Domain §7. Notes the mobile number of the caller, not proved yet, and has a code sent to it. Who asks often waits, by person and
 * by number: short messages cost money, and the number may be somebody else's (S10).
 */
export async function requestPhoneCode(context: Context, input: { number: string }) {
  const { viewer, now, today } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const { identityId } = viewer;
  const number = normaliseMobile(input.number);
  if (number === null) return numberRefused;
  const rule = valueOn(smsCodeRule, today).value;
  return transact(context, async (em) => {
    if (await em.findOne(StoppedNumber, { number })) return numberStopped;
    await em.findOneOrFail(Identity, { id: identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    for (const email of [identityId, number]) {
      const attempt = { email, purpose: 'SMS_CODE' as const, now, waitAfter: resendWait(rule) };
      const { waitSeconds } = await takeAttempt(em, attempt);
      if (waitSeconds > 0) return codeTooSoon(waitSeconds);
    }
    await em.upsert(Phone, { identityId, number, codeHash: null, codeSentAt: null, attempts: 0, verifiedAt: null });
    await publish(em, 'PhoneCodeRequested', { aggregateId: identityId, payload: { identityId }, now });
    return { kind: 'PhoneCodeSent' as const, resendAfterSeconds: rule.resendAfterSeconds };
  });
}

const codeTooSoon = (retryAfterSeconds: number) => ({
  kind: 'ResendTooSoon' as const,
  message: `Un code vient d’être envoyé. Attendez ${retryAfterSeconds}\u00a0secondes avant d’en demander un autre.`,
  retryAfterSeconds,
});

const numberRefused = {
  kind: 'PhoneNumberRefused' as const,
  message: 'Ce n’est pas un numéro de mobile français. Écrivez-le comme 06\u00a012\u00a034\u00a056\u00a078.',
};

const numberStopped = {
  kind: 'PhoneNumberRefused' as const,
  message:
    'Ce numéro a répondu STOP à nos SMS\u00a0: nous ne lui écrivons plus. Pour changer d’avis, répondez START au dernier SMS reçu, puis réessayez.',
};
