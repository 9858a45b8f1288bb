import { randomUUID } from 'node:crypto';
import PostalMime, { type Address } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { closeServer, listen, sendHtml, sendJson } from './http.ts';
import { openJournal } from './journal.ts';
import { mailListPage, mailPage } from './mailbox-page.ts';
import { openSmsProvider } from './sms-provider.ts';

/** An e-mail the house sent to somebody, kept instead of delivered. */
export interface Mail {
  id: string;
  receivedAt: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/** Where the mailbox listens and keeps its mails. */
export interface MailboxOptions {
  smtpPort: number;
  pagePort: number;
  file: string;
}

const MAX_MAIL_BYTES = 5_000_000;
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'";
// A mail is shown as written, but runs nothing and asks nothing of anybody.
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/**
 * Takes every e-mail of the house, on a page for people and as JSON for tests:
 * `GET /api/messages?to=…` answers the mails of an address, newest first; `GET /api/messages/<id>` one of them, and every short message (`sms-provider.ts`).
 */
export async function startMailbox(options: MailboxOptions): Promise<{ close(): Promise<void> }> {
  const journal = openJournal<Mail>(options.file);
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: MAX_MAIL_BYTES,
    logger: false,
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
      readMail(stream, recipients).then(
        (mail) => {
          journal.append(mail);
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  // A client that hangs up in the middle is its own affair.
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    smtp.server.once('error', reject);
    smtp.listen(options.smtpPort, '127.0.0.1', resolve);
  });
  const provider = openSmsProvider(options.file);
  const page = await listen(options.pagePort, (request, response, url) => {
    const taken = provider.handle(request, response, url);
    if (taken !== false) return taken;
    const [, first, second, third] = url.pathname.split('/');
    const to = url.searchParams.get('to')?.toLowerCase();
    const mails = journal.entries.filter((mail) => !to || mail.to.includes(to)).toReversed();
    if (first === '') return sendHtml(response, mailListPage(mails, to, to ? [] : provider.messages()), PAGE_POLICY);
    if (first === 'api' && second === 'messages' && !third) return sendJson(response, 200, mails);
    const mail = journal.entries.find(({ id }) => id === (first === 'api' ? third : second));
    if (!mail) return sendJson(response, 404, { message: 'No such message.' });
    if (first === 'api') return sendJson(response, 200, mail);
    if (third === 'html') return sendHtml(response, mail.html, MAIL_POLICY);
    return sendHtml(response, mailPage(mail), PAGE_POLICY);
  });
  return {
    close: async () => {
      await Promise.all([new Promise<void>((resolve) => smtp.close(() => resolve())), closeServer(page)]);
    },
  };
}

async function readMail(stream: AsyncIterable<Buffer>, to: string[]): Promise<Mail> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const parsed = await PostalMime.parse(Buffer.concat(chunks));
  return {
    id: randomUUID(),
    receivedAt: new Date().toISOString(),
    from: readableAddress(parsed.from),
    to,
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    messageId: parsed.messageId ?? '',
  };
}

function readableAddress(address: Address | undefined): string {
  if (!address) return '';
  return address.name ? `${address.name} <${address.address ?? ''}>` : (address.address ?? '');
}
