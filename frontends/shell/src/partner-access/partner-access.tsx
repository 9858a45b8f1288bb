import { useState } from 'react';
import { useNavigate } from 'react-router';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { type Person, useSession } from '../session/session.tsx';
import { Entry } from './entry.tsx';
import { FirstLogin } from './first-login.tsx';
import { FirstLoginDone } from './first-login-done.tsx';
import { OwnPassword } from './own-password.tsx';
import { SecondFactor } from './second-factor.tsx';
import type { Stage } from './stage.ts';

/**
 * `/espace-bailleur-partenaire` (S-CAF-01, S-CAF-02): the way in with what a partner organisation sent. One address for all of
 * it: the secret is never in the address or the history, and loading the page again asks it and goes on at the same step.
 */
export function PartnerAccess() {
  const navigate = useNavigate();
  const session = useSession();
  const { spaces = [] } = useLiveSpaces();
  const [stage, setStage] = useState<Stage>({ kind: 'SIGN_IN' });

  function enter(person: Person) {
    session.enter(person);
    void navigate(homeOf(person, spaces), { replace: true });
  }

  if (stage.kind === 'FIRST_LOGIN') return <FirstLogin stage={stage} onStage={setStage} onSignedIn={enter} />;
  if (stage.kind === 'OWN_PASSWORD')
    return <OwnPassword credentials={stage.credentials} onStage={setStage} onSignedIn={enter} />;
  if (stage.kind === 'SECOND_FACTOR')
    return <SecondFactor credentials={stage.credentials} onStage={setStage} onSignedIn={enter} />;
  if (stage.kind === 'DONE') return <FirstLoginDone email={stage.email} />;
  return <Entry onStage={setStage} onSignedIn={enter} />;
}
