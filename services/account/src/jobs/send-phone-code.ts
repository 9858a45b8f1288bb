import type { Job } from '@trousseau/service/definition';
import { httpSms } from '@trousseau/service/sms';
import { hashPhoneCode, newActivationCode } from '../credentials/secrets.ts';
import { Identity } from '../entities/identity.ts';
import { Phone, SentSms } from '../entities/phone.ts';
import { phoneCodeSms } from '../messages/sms.ts';

/** PhoneCodeRequested → the code, made at the moment of sending: nothing but the short message holds it. */
export const sendPhoneCode: Job = async ({ em, now, env }, event) => {
  const sms = httpSms(env);
  const key = `${event.id}.phone-code`;
  const { identityId = '' } = event.payload;
  const phone = await em.findOne(Phone, { identityId });
  const identity = await em.findOne(Identity, { id: identityId });
  if (!sms || !identity || !phone || phone.verifiedAt || (await em.count(SentSms, { key })) > 0) return;
  const code = newActivationCode();
  const codeHash = hashPhoneCode(identityId, phone.number, code);
  await em.nativeUpdate(Phone, { identityId, number: phone.number }, { codeHash, codeSentAt: now, attempts: 0 });
  await sms.send(em, key, phone.number, phoneCodeSms(code, identity.language));
};
