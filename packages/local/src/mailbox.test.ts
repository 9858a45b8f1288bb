import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { type Mail, startMailbox } from './mailbox.ts';
import { randomFreePort } from './ports.ts';
import { scratchFolder } from './test/scratch.ts';

async function open(file: string) {
  const smtpPort = await randomFreePort();
  const pagePort = await randomFreePort();
  const mailbox = await startMailbox({ smtpPort, pagePort, file });
  onTestFinished(() => mailbox.close());
  return { smtp: createTransport({ host: '127.0.0.1', port: smtpPort }), page: `http://127.0.0.1:${pagePort}` };
}

const mails = async (url: string) => (await (await fetch(url)).json()) as Mail[];

const letter = {
  from: 'Trousseau <ne-pas-repondre@trousseau.example>',
  to: 'Camille@Example.fr',
  subject: 'Votre code d’activation',
  text: 'Code : AB123456',
  html: '<p>Code : <b>AB123456</b></p><script>alert(1)</script>',
};

test('a mail is listed for its address, shown to people, and still there after a restart', async () => {
  const file = join(scratchFolder(), 'mailbox.jsonl');
  const { smtp, page } = await open(file);
  await smtp.sendMail(letter);
  await smtp.sendMail({ ...letter, to: 'autre@example.fr' });
  const messages = await mails(`${page}/api/messages?to=camille@example.fr`);
  expect(messages).toMatchObject([
    { to: ['camille@example.fr'], subject: letter.subject, text: expect.stringContaining('AB123456') },
  ]);
  const shown = await (await fetch(`${page}/messages/${messages[0]?.id}`)).text();
  expect(shown).toContain('Code : AB123456');
  const again = await open(file);
  expect(await mails(`${again.page}/api/messages`)).toHaveLength(2);
});

test('what a mail holds cannot run in the page that shows it', async () => {
  const { smtp, page } = await open(join(scratchFolder(), 'mailbox.jsonl'));
  await smtp.sendMail({ ...letter, subject: '<script>alert(2)</script>' });
  const id = (await mails(`${page}/api/messages`))[0]?.id;
  expect(await (await fetch(`${page}/messages/${id}`)).text()).not.toContain('<script>');
  const html = await fetch(`${page}/messages/${id}/html`);
  expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox$/);
});
