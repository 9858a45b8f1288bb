import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { badInput } from '@trousseau/service/refusal';
import { type AccessText, TERMS, USAGE_RULES } from '../domain/access-texts.ts';
import { completeFirstLogin } from './complete-first-login.ts';
import { lockFirstLogin, proveFirstLogin } from './first-login-of.ts';
import { startSession } from './open-session.ts';
import type { PartnerCredentials } from './prove-partner-access.ts';

/** The text that was on the page; the browser's words name the device in the list of sessions. */
export interface AcceptedText extends PartnerCredentials {
  text: AccessText['text'];
  version: string;
  userAgent?: string | null;
}

/**
 * R-CAF-02, steps 4 and 5. Keeps that a text was accepted, by its version and the moment. With the second, the first login is
 * done: whoever chose a password is signed in; who had one already signs in with it, so that nothing they protect it with is skipped.
 */
export async function acceptAccessText(context: Context, { text, version, userAgent, ...credentials }: AcceptedText) {
  if (version !== (text === 'TERMS' ? TERMS : USAGE_RULES).version)
    throw badInput('Ce texte a changé entre-temps. Rechargez la page pour le lire.');
  const proof = await proveFirstLogin(context, credentials);
  if ('refused' in proof) return proof.refused;
  const verdict = await transact(context, async (em) => {
    const { user, login } = await lockFirstLogin(em, proof.user.id, [text]);
    if (text === 'USAGE_RULES') {
      Object.assign(login, { usageRulesVersion: version, usageRulesAcceptedAt: context.now });
      return { kind: 'FirstLoginOpen' as const, partnerUserId: user.id };
    }
    const email = login.email ?? '';
    Object.assign(login, { termsVersion: version, termsAcceptedAt: context.now });
    const session = await completeFirstLogin(context, em, { user, login }, userAgent);
    return session ? { kind: 'SignedIn' as const, session } : { kind: 'FirstLoginDone' as const, email };
  });
  if (verdict.kind !== 'SignedIn') return verdict;
  startSession(context, verdict.session);
  return { kind: verdict.kind };
}
