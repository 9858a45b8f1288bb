import { Card, ErrorState, Notice, Page, Skeleton } from '@trousseau/ui';
import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { EnrolSecondFactor } from '../account/enrol-second-factor.tsx';
import { homeOf, useLiveSpaces } from '../live-spaces.tsx';
import { type Person, useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

/** `/double-authentification`: chosen in the account, or owed by officers and partners before anything else (S16). */
export function SecondFactorPage() {
  const { me, problem, retry } = useSession();
  if (me === undefined) return problem === null ? <Skeleton kind="page" /> : <ErrorState onRetry={retry} />;
  if (me === null) return <Navigate to="/connexion?suite=/double-authentification" replace />;
  return <Enrolment me={me} />;
}

function Enrolment({ me }: { readonly me: Person }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { enter } = useSession();
  const { spaces = [] } = useLiveSpaces();
  // As it was on arrival: the first good code pays what was owed, while the recovery codes are still on screen.
  const [owed] = useState(me.mustEnrol);

  function goOn(person: Person) {
    enter(person);
    void navigate(owed ? homeOf(person, spaces) : '/compte', { replace: true });
  }

  return (
    <Page title={t('secondFactor.title')} width="narrow" lead={t('secondFactor.lead')}>
      {owed && <Notice tone="info">{t('secondFactor.owed')}</Notice>}
      <Card>
        <EnrolSecondFactor email={me.email} onEnrolled={goOn} />
      </Card>
    </Page>
  );
}
