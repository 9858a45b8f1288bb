import { useFirstTexts } from '../use-texts.ts';
import type { RingSpace } from './session.tsx';

/**
 * How a space is called beside the others of a ring; null while it has no name. One person in several départements has one name and
 * several organisations, which tell their spaces apart (R-CAF-04).
 */
export function nameOnRing({
  displayName,
  legalName,
  issuedBy,
}: Pick<RingSpace, 'displayName' | 'legalName' | 'issuedBy'>): string | null {
  const name = displayName ?? legalName;
  return name && issuedBy ? `${name} (${issuedBy})` : name;
}

/** How a space without a name is told apart from the others of a ring: by what it is and when it was opened. */
export function useUnnamed(): (space: Pick<RingSpace, 'role' | 'createdAt'>) => string {
  const { t, locale } = useFirstTexts();
  const moment = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' },
  });
  return ({ role, createdAt }) =>
    t('ring.unnamed', { role: t(`role.${role}`), moment: moment.format(new Date(createdAt)) });
}
