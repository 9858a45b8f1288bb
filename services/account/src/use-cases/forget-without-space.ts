import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { EmailChange, FormerEmail } from '../entities/email-change.ts';
import { Notification } from '../entities/notification.ts';
import { NotificationChoice } from '../entities/notification-choice.ts';
import { PasswordReset } from '../entities/password-reset.ts';
import { Phone } from '../entities/phone.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { RecoveryCode, SecondFactor } from '../entities/second-factor.ts';
import { Session } from '../entities/session.ts';
import { SpaceAttachment } from '../entities/space-attachment.ts';
import { forgetAnswers } from './record-answers.ts';

/**
 * D-ACC-04. A login that opens no space any more is forgotten, and its address is free: whoever was only a colleague somewhere
 * registers, or is invited again, like anybody. May run twice. @returns whether somebody was forgotten
 */
export async function forgetWithoutSpace(em: SqlEntityManager, identityId: string): Promise<boolean> {
  // Two spaces of one person that end at once wait for one another here: each would still see the other's membership, and nobody be forgotten.
  await em.execute('select 1 from identity where id = ? for update', [identityId]);
  // One statement decides, so that who is asked in again meanwhile stays.
  const gone = await em.execute<unknown[]>(
    'delete from identity i where i.id = ? and not exists (select 1 from membership m where m.identity_id = i.id) returning 1',
    [identityId],
  );
  if (gone.length === 0) return false;
  await em.nativeDelete(ReservedEmail, { identityId });
  await em.nativeDelete(FormerEmail, { identityId });
  await em.nativeDelete(EmailChange, { identityId });
  await em.nativeDelete(SpaceAttachment, { identityId });
  await em.nativeDelete(PasswordReset, { identityId });
  await em.nativeDelete(Session, { identityId });
  await em.nativeDelete(SecondFactor, { identityId });
  await em.nativeDelete(RecoveryCode, { identityId });
  await em.nativeDelete(Phone, { identityId });
  await em.nativeDelete(NotificationChoice, { identityId });
  await em.nativeDelete(Notification, { identityId });
  await forgetAnswers(em, identityId);
  return true;
}
