import type { Mail } from '@trousseau/local/mailbox';
import { eventually } from './eventually.ts';
import { MAILBOX_URL } from './house.ts';

/** Every e-mail an address received, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${MAILBOX_URL}/api/messages?to=${encodeURIComponent(address)}`);
  return (await response.json()) as Mail[];
}

/** Waits for an e-mail to an address whose subject matches. */
export function mailAbout(address: string, subject: RegExp): Promise<Mail> {
  return eventually(`the mail ${subject} to ${address}`, async () =>
    (await mailsTo(address)).find((mail) => subject.test(mail.subject)),
  );
}

/** The activation code an address received last: two letters, six digits. */
export function activationCode(address: string, patienceMs?: number): Promise<string> {
  const look = async () => (await codesOf(address))[0];
  return eventually(`the activation code of ${address}`, look, patienceMs);
}

/** Every activation code an address received, newest first. */
export async function codesOf(address: string): Promise<string[]> {
  return (await mailsTo(address)).flatMap(({ text }) => /\b[A-Z]{2}[\u00a0\u202f -]?\d{6}\b/.exec(text)?.[0] ?? []);
}

/** What stands after `#` in the last link an address received. */
export function linkSecret(address: string): Promise<string> {
  const look = async () => (await mailsTo(address)).map(({ text }) => /#([\w.-]+)/.exec(text)?.[1]).find(Boolean);
  return eventually(`the link sent to ${address}`, look);
}
