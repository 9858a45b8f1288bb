import { Button, useToast } from '@trousseau/ui';
import { useNavigate } from 'react-router';
import { useLiveSpaces } from '../live-spaces.tsx';
import { useSession } from '../session/session.tsx';
import { useSwitchSpace } from '../session/use-switch-space.ts';
import { useTexts } from '../use-texts.ts';
import styles from './go-to.module.css';

/** Something in a space of the ring: `path` is below the landlord’s space, e.g. `/contrats/…`; its home when empty. */
interface GoToProps {
  readonly spaceId: string;
  readonly path?: string;
  readonly children: string;
  /** Said instead of the text to who does not see where it stands. */
  readonly label?: string;
}

/** Leads to a thing of any space of the ring; the session goes on there when it acts elsewhere. */
export function GoTo({ spaceId, path = '', children, label }: GoToProps) {
  const { t } = useTexts();
  const toast = useToast();
  const navigate = useNavigate();
  const { me } = useSession();
  const { spaces = [] } = useLiveSpaces();
  const { switchTo, switching } = useSwitchSpace();
  const basePath = spaces.find(({ role }) => role === 'LANDLORD')?.basePath ?? '/';
  async function go() {
    const place = `${basePath}${path}`;
    if (spaceId === me?.space.id) return navigate(place);
    if (await switchTo(spaceId, place)) toast({ tone: 'danger', title: t('ring.notSwitched') });
  }
  return (
    <span className={styles.edge}>
      <Button
        variant="quiet"
        size="small"
        iconEnd="arrowRight"
        pending={switching}
        onPress={() => void go()}
        {...(label === undefined ? {} : { label })}
      >
        {children}
      </Button>
    </span>
  );
}
