import { Button, Cluster, type IconName, useToast } from '@trousseau/ui';
import { useNavigate } from 'react-router';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { demonstrationCodes } from '../session/demonstration-authenticator.ts';
import { useSession } from '../session/session.tsx';
import { useSignIn } from '../session/use-sign-in.tsx';
import { useFirstTexts } from '../use-texts.ts';
import styles from './demonstration-doors.module.css';

// The cast of `packages/local/src/demo/cast.ts`, whose password is printed by `npm start`; production knows none of them.
const password = 'trousseau-4-cles';
const cast = [
  { who: 'camille', email: 'camille@trousseau.example', icon: 'key' },
  { who: 'ines', email: 'ines@trousseau.example', icon: 'wallet' },
  { who: 'mehdi', email: 'mehdi@trousseau.example', icon: 'wallet' },
  { who: 'tilleuls', email: 'tilleuls@trousseau.example', icon: 'home' },
  { who: 'canal', email: 'canal@trousseau.example', icon: 'home' },
  { who: 'caf', email: 'caf@trousseau.example', icon: 'handshake' },
  { who: 'officer', email: 'instruction@trousseau.example', icon: 'scale' },
] as const satisfies readonly { who: string; email: string; icon: IconName }[];

/** In a demonstration: enter as somebody, in one press, to feel the product in a minute. */
export function DemonstrationDoors() {
  const { t } = useFirstTexts();
  const toast = useToast();
  const navigate = useNavigate();
  const { me, enter } = useSession();
  const { environment, spaces = [] } = useLiveSpaces();
  const { signIn, running } = useSignIn();
  if (environment !== 'demonstration' || me !== null) return null;

  async function enterAs(email: string) {
    let { result } = await signIn(email, password);
    // A code serves once: whoever came in a moment ago takes the next.
    const codes = result?.__typename === 'SecondFactorRequired' ? await demonstrationCodes() : [];
    for (const code of codes) {
      if (result?.__typename !== 'SignedIn') ({ result } = await signIn(email, password, code));
    }
    if (result?.__typename !== 'SignedIn') return toast({ tone: 'danger', title: t('doors.closed') });
    enter(result.me);
    return navigate(homeOf(result.me, spaces));
  }

  return (
    <section className={styles.doors} aria-labelledby="doors">
      <h2 id="doors">{t('doors.title')}</h2>
      <p>{t('doors.lead')}</p>
      <Cluster gap={2}>
        {cast.map(({ who, email, icon }) => (
          <Button key={who} size="small" icon={icon} disabled={running} onPress={() => void enterAs(email)}>
            {t(`doors.${who}`)}
          </Button>
        ))}
      </Cluster>
    </section>
  );
}
