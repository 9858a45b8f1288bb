import { smsCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { unauthenticated } from '@trousseau/service/refusal';
import { hashPhoneCode, sameHash } from '../credentials/secrets.ts';
import { readActivationCode } from '../domain/activation-code.ts';
import { Phone } from '../entities/phone.ts';

/** Domain §7. The code came back: short messages may be sent to the number. Tries are counted before they are compared (S10). */
export async function confirmPhone({ em, viewer, now, today }: Context, input: { code: string }) {
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const { identityId } = viewer;
  const { normalised: code } = readActivationCode(input.code);
  const { validMinutes, tries } = valueOn(smsCodeRule, today).value;
  const [tried] = await em.execute<{ code_hash: string; number: string }[]>(
    `update phone set attempts = attempts + 1
     where identity_id = ? and code_hash is not null and attempts < ? and code_sent_at > ? returning code_hash, number`,
    [identityId, tries, now.subtract({ minutes: validMinutes }).toString()],
  );
  if (!code || !tried || !sameHash(tried.code_hash, hashPhoneCode(identityId, tried.number, code))) return codeRefused;
  await em.nativeUpdate(Phone, { identityId, number: tried.number }, { verifiedAt: now, codeHash: null });
  return { kind: 'PhoneConfirmed' as const };
}

/** Forgets the number of the caller: no short message is sent any more. Twice is no fault. */
export async function forgetPhone({ em, viewer }: Context) {
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  await em.nativeDelete(Phone, { identityId: viewer.identityId });
  return { kind: 'PhoneForgotten' as const };
}

const codeRefused = {
  kind: 'PhoneCodeRefused' as const,
  message: 'Ce code n’est pas le bon, ou il est trop ancien. Recopiez le dernier SMS reçu, ou demandez un autre code.',
};
