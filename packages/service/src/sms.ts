import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import type { ServiceEnv } from './env.ts';

/** What somebody answered to a short message. */
export interface SmsReply {
  from: string;
  text: string;
  receivedAt: Temporal.Instant;
}

/** Sends short messages of jobs, and reads what people answer to them. */
export interface SmsSender {
  /**
   * Sends once per key: a job that runs again finds the key and stays silent. The provider receives the key too, for the one
   * case left (crash between its «yes» and our note).
   */
  send(em: SqlEntityManager, key: string, to: string, text: string): Promise<void>;
  /** The answers of the last day, oldest first: STOP and START are among them. */
  replies(): Promise<SmsReply[]>;
}

const TIMEOUT_MS = 10_000;

/**
 * A provider over HTTP: `POST /messages {to, text}` with the key as Idempotency-Key, `GET /replies?since=…`. In development the
 * mailbox answers to the same two. Null without `SMS_URL`: nobody is offered short messages then.
 */
export function httpSms({ smsUrl, smsToken }: Pick<ServiceEnv, 'smsUrl' | 'smsToken'>): SmsSender | null {
  if (smsUrl === '') return null;
  async function ask(path: string, init: RequestInit) {
    const headers = { authorization: `Bearer ${smsToken}`, 'content-type': 'application/json', ...init.headers };
    const response = await fetch(`${smsUrl}${path}`, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`The SMS provider answered ${response.status}.`);
    return response;
  }
  return {
    async send(em, key, to, text) {
      const sent = await em.execute<unknown[]>('select 1 from sent_sms where key = ?', [key]);
      if (sent.length > 0) return;
      await ask('/messages', {
        method: 'POST',
        headers: { 'idempotency-key': key },
        body: JSON.stringify({ to, text }),
      });
      await em.execute('insert into sent_sms (key, sent_at) values (?, now()) on conflict do nothing', [key]);
    },
    async replies() {
      // The provider lives by the real clock, whatever day is being played.
      const since = Temporal.Now.instant().subtract({ hours: 24 }).toString();
      const response = await ask(`/replies?since=${encodeURIComponent(since)}`, { method: 'GET' });
      const replies = (await response.json()) as { from: string; text: string; receivedAt: string }[];
      return replies
        .map((reply) => ({ ...reply, receivedAt: Temporal.Instant.from(reply.receivedAt) }))
        .sort((one, other) => Temporal.Instant.compare(one.receivedAt, other.receivedAt));
    },
  };
}
