import { dataExportRule } from '@trousseau/scheme/parameters/retention';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { dataExportReadyEmail } from '../emails/data-export-ready.ts';
import { Identity } from '../entities/identity.ts';

/** DataExportReady → a word to the person, without anything of it (S62). */
export const tellDataExportReady: Job = async ({ em, mailer, env, today }, event) => {
  const identity = await em.findOne(Identity, { id: event.payload.identityId ?? '' });
  if (!identity) return;
  const { keptHours } = valueOn(dataExportRule, today).value;
  const { language, email } = identity;
  const message = dataExportReadyEmail({ language, keptHours, publicOrigin: env.publicOrigin });
  await mailer.send(em, `${event.id}.data-export-ready`, email, message);
};
