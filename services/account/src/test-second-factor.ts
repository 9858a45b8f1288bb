import type { PersonViewer } from '@trousseau/service/viewer';
import { TOTP } from 'otpauth';
import { type Account, PASSWORD } from './test-actors.ts';

/** What the authenticator shows, a number of codes from now. */
export const shown = (secret: string, later = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + later * 30_000 });

/** The code after the one that served at enrolment: taken early, so that a slow minute does not make it one too old. */
export const next = (secret: string) => shown(secret, 1);

/** Puts an authenticator in force for somebody signed in; the present code has served. */
export async function enrol(account: Account, as: PersonViewer) {
  const started = await account.run('startSecondFactor', { currentPassword: PASSWORD }, { as });
  const secret = String(started.told?.['secret']);
  const confirmed = await account.run('confirmSecondFactor', { code: shown(secret) }, { as });
  const token = confirmed.session ?? '';
  return { secret, started, confirmed, token, codes: confirmed.told?.['recoveryCodes'] as string[] };
}
