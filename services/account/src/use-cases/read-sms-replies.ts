import type { Clock, JobContext } from '@trousseau/service/definition';
import { httpSms, type SmsReply } from '@trousseau/service/sms';
import { StoppedNumber } from '../entities/phone.ts';

/**
 * Domain §7. Does what people answered to short messages: after STOP nothing leaves for a number, until START. Read again, the same
 * answers lead to the same state.
 * @returns how many answers were STOP or START
 */
export const readSmsReplies: Clock = async (context) => {
  const sms = httpSms(context.env);
  if (!sms) return 0;
  let done = 0;
  for (const reply of await sms.replies()) done += await obey(context, reply);
  return done;
};

async function obey({ em }: JobContext, { from: number, text, receivedAt }: SmsReply): Promise<number> {
  const word = text.trim().toUpperCase();
  if (word === 'STOP') {
    await em.upsert(StoppedNumber, { number, stoppedAt: receivedAt });
    return 1;
  }
  if (word !== 'START') return 0;
  await em.nativeDelete(StoppedNumber, { number, stoppedAt: { $lte: receivedAt } });
  return 1;
}
