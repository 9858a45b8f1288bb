import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { readText, sendJson } from './http.ts';
import { openJournal } from './journal.ts';

/** A short message the house sent to somebody, kept instead of delivered. */
export interface Sms {
  id: string;
  key: string;
  receivedAt: string;
  to: string;
  text: string;
}

/** What its owner answered. */
interface Reply {
  from: string;
  text: string;
  receivedAt: string;
}

/**
 * The short message provider of development, below `/sms`: `POST /sms/messages`, once per Idempotency-Key, `GET /sms/replies?since=…`,
 * and `POST /sms/answer`, the form with which somebody answers STOP or START.
 * @param file of the mailbox, beside which messages and answers are kept
 */
export function openSmsProvider(file: string) {
  const sent = openJournal<Sms>(join(dirname(file), 'sms.jsonl'));
  const replies = openJournal<Reply>(join(dirname(file), 'sms-replies.jsonl'));

  async function take(request: IncomingMessage, response: ServerResponse) {
    const { to, text } = JSON.parse(await readText(request)) as Pick<Sms, 'to' | 'text'>;
    const key = String(request.headers['idempotency-key'] ?? randomUUID());
    if (!sent.entries.some((sms) => sms.key === key))
      sent.append({ id: randomUUID(), key, receivedAt: new Date().toISOString(), to, text });
    sendJson(response, 202, {});
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await readText(request));
    replies.append({
      from: form.get('from') ?? '',
      text: form.get('text') ?? '',
      receivedAt: new Date().toISOString(),
    });
    response.writeHead(303, { location: '/' }).end();
  }

  return {
    /** Newest first. */
    messages: () => sent.entries.toReversed(),
    /** @returns false for a path that is not the provider's */
    handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> | void | false {
      if (request.method === 'POST' && url.pathname === '/sms/messages') return take(request, response);
      if (request.method === 'POST' && url.pathname === '/sms/answer') return answer(request, response);
      const since = url.searchParams.get('since') ?? '';
      if (url.pathname === '/sms/replies')
        return sendJson(
          response,
          200,
          replies.entries.filter(({ receivedAt }) => receivedAt >= since),
        );
      return false;
    },
  };
}
