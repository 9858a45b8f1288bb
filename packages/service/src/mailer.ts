import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { createTransport } from 'nodemailer';
import type { Email } from './email.ts';
import type { ServiceEnv } from './env.ts';

/** Sends e-mails of jobs. */
export interface Mailer {
  /**
   * Sends once per key: a job that runs again finds the key and stays silent. The key is also the Message-ID, so
   * that the one case left (crash between the post office's «yes» and our note) is recognised by the receiver.
   */
  send(em: SqlEntityManager, key: string, to: string, email: Email): Promise<void>;
  close(): void;
}

/** A mailer over SMTP with short timeouts; a post office that is down makes the job retry, never the page fail (P11). */
export function smtpMailer(env: ServiceEnv): Mailer {
  const transport = createTransport(env.smtpUrl, { from: env.mailFrom });
  Object.assign(transport.options, { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 });
  return {
    async send(em, key, to, email) {
      const sent = await em.execute<unknown[]>('select 1 from sent_email where key = ?', [key]);
      if (sent.length > 0) return;
      await transport.sendMail({
        to,
        subject: email.subject,
        html: email.html,
        text: email.text,
        messageId: `<${key}@trousseau>`,
      });
      await em.execute('insert into sent_email (key, sent_at) values (?, now()) on conflict do nothing', [key]);
    },
    close: () => transport.close(),
  };
}
