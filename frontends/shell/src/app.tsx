import { createGraph, GraphProvider, type SpaceNavigation, useLocale } from '@trousseau/space';
import { SpaceBoundary } from '@trousseau/space/space-boundary';
import { ErrorState, Skeleton, UiProvider } from '@trousseau/ui';
import { Suspense, useState } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { Frame } from './frame/frame.tsx';
import { lazyPage } from './lazy-page.ts';
import { LiveSpacesProvider, useLiveSpaces } from './live-spaces.tsx';
import { Home } from './pages/home.tsx';
import { NotFound } from './pages/not-found.tsx';
import { SpacePage } from './pages/space.tsx';
import { proofRequest } from './session/proof-request.ts';
import { SessionProvider } from './session/session.tsx';
import { askToSignInAgain, useSignInRequested } from './session/sign-in-request.ts';

const SignUp = lazyPage(() => import('./pages/sign-up.tsx').then(({ SignUp }) => ({ default: SignUp })));
const Activation = lazyPage(() => import('./pages/activation.tsx').then(({ Activation }) => ({ default: Activation })));
const Account = lazyPage(() => import('./pages/account.tsx').then(({ Account }) => ({ default: Account })));
const RestoreEmailPage = lazyPage(() =>
  import('./pages/restore-email.tsx').then(({ RestoreEmailPage }) => ({ default: RestoreEmailPage })),
);
const ChangePayoutAccountPage = lazyPage(() =>
  import('./pages/change-payout-account.tsx').then(({ ChangePayoutAccountPage }) => ({
    default: ChangePayoutAccountPage,
  })),
);
const UndoPayoutChangePage = lazyPage(() =>
  import('./pages/undo-payout-change.tsx').then(({ UndoPayoutChangePage }) => ({ default: UndoPayoutChangePage })),
);
const ForgottenPassword = lazyPage(() =>
  import('./pages/forgotten-password.tsx').then(({ ForgottenPassword }) => ({ default: ForgottenPassword })),
);
const InvitationPage = lazyPage(() =>
  import('./pages/invitation.tsx').then(({ InvitationPage }) => ({ default: InvitationPage })),
);
const Members = lazyPage(() => import('./pages/members.tsx').then(({ Members }) => ({ default: Members })));
const SignIn = lazyPage(() => import('./pages/sign-in.tsx').then(({ SignIn }) => ({ default: SignIn })));
const Notifications = lazyPage(() =>
  import('./pages/notifications.tsx').then(({ Notifications }) => ({ default: Notifications })),
);
const NotificationSettings = lazyPage(() =>
  import('./pages/notification-settings.tsx').then(({ NotificationSettings }) => ({ default: NotificationSettings })),
);
const Help = lazyPage(() => import('./pages/help.tsx').then(({ Help }) => ({ default: Help })));
const MySpace = lazyPage(() => import('./pages/my-space.tsx').then(({ MySpace }) => ({ default: MySpace })));
const Profile = lazyPage(() => import('./pages/profile.tsx').then(({ Profile }) => ({ default: Profile })));
const NewSpace = lazyPage(() => import('./pages/new-space.tsx').then(({ NewSpace }) => ({ default: NewSpace })));
const OverviewPage = lazyPage(() =>
  import('./pages/overview.tsx').then(({ OverviewPage }) => ({ default: OverviewPage })),
);
const CheckVisa = lazyPage(() => import('./pages/check-visa.tsx').then(({ CheckVisa }) => ({ default: CheckVisa })));
const PhonePapers = lazyPage(() =>
  import('./pages/phone-papers.tsx').then(({ PhonePapers }) => ({ default: PhonePapers })),
);
const SharedVisa = lazyPage(() =>
  import('./pages/shared-visa.tsx').then(({ SharedVisa }) => ({ default: SharedVisa })),
);
const Simulator = lazyPage(() => import('./simulator/simulator.tsx').then(({ Simulator }) => ({ default: Simulator })));
const Accessibility = lazyPage(() =>
  import('./pages/accessibility.tsx').then(({ Accessibility }) => ({ default: Accessibility })),
);
const SignInAgain = lazyPage(() =>
  import('./session/sign-in-again.tsx').then(({ SignInAgain }) => ({ default: SignInAgain })),
);
const PartnerAccess = lazyPage(() =>
  import('./partner-access/partner-access.tsx').then(({ PartnerAccess }) => ({ default: PartnerAccess })),
);
const TemporaryPassword = lazyPage(() =>
  import('./partner-access/temporary-password.tsx').then(({ TemporaryPassword }) => ({ default: TemporaryPassword })),
);
const ConnectionProblem = lazyPage(() =>
  import('./partner-access/connection-problem.tsx').then(({ ConnectionProblem }) => ({ default: ConnectionProblem })),
);
const Gallery = lazyPage(() => import('@trousseau/ui/gallery').then(({ Gallery }) => ({ default: Gallery })));
const OwnDataPage = lazyPage(() =>
  import('./pages/own-data.tsx').then(({ OwnDataPage }) => ({ default: OwnDataPage })),
);
const CloseAccountPage = lazyPage(() =>
  import('./pages/close-account.tsx').then(({ CloseAccountPage }) => ({ default: CloseAccountPage })),
);

const ProveAgain = lazyPage(() =>
  import('./session/prove-again.tsx').then(({ ProveAgain }) => ({ default: ProveAgain })),
);
const SecondFactorPage = lazyPage(() =>
  import('./pages/second-factor.tsx').then(({ SecondFactorPage }) => ({ default: SecondFactorPage })),
);

const graph = createGraph({ signInAgain: askToSignInAgain, proveAgain: proofRequest.ask });

/** The shell: the one router, the one session, the one language; spaces live inside it. */
export function App() {
  return (
    <UiProvider locale={useLocale()}>
      <GraphProvider value={graph}>
        <LiveSpacesProvider>
          <SessionProvider>
            <Pages />
            <SignInDialog />
            <ProofDialog />
          </SessionProvider>
        </LiveSpacesProvider>
      </GraphProvider>
    </UiProvider>
  );
}

/** Loaded when a session ends, which most visits never see. */
function SignInDialog() {
  return useSignInRequested() ? (
    <Suspense>
      <SignInAgain />
    </Suspense>
  ) : null;
}

/** Loaded when an act asks for a fresh proof (S16). */
function ProofDialog() {
  return proofRequest.useAsked() ? (
    <Suspense>
      <ProveAgain />
    </Suspense>
  ) : null;
}

function Pages() {
  const [navigation, setNavigation] = useState<SpaceNavigation | null>(null);
  const { spaces = [] } = useLiveSpaces();
  const { pathname } = useLocation();
  return (
    <Frame navigation={navigation}>
      <SpaceBoundary
        key={pathname.split('/')[1]}
        fallback={() => <ErrorState onRetry={() => window.location.reload()} />}
      >
        <Suspense fallback={<Skeleton kind="page" />}>
          <Routes>
            <Route index element={<Home />} />
            <Route path="/inscription" element={<SignUp />} />
            <Route path="/activation" element={<Activation />} />
            <Route path="/connexion" element={<SignIn />} />
            <Route path="/mot-de-passe-oublie" element={<ForgottenPassword />} />
            <Route path="/retablir-mon-adresse" element={<RestoreEmailPage />} />
            <Route path="/double-authentification" element={<SecondFactorPage />} />
            <Route path="/compte" element={<Account />} />
            <Route path="/personnes" element={<Members />} />
            <Route path="/invitation" element={<InvitationPage />} />
            <Route path="/compte/mes-donnees" element={<OwnDataPage />} />
            <Route path="/compte/fermer" element={<CloseAccountPage />} />
            <Route path="/compte/rib" element={<ChangePayoutAccountPage />} />
            <Route path="/annuler-un-changement-de-compte" element={<UndoPayoutChangePage />} />
            <Route path="/notifications" element={<Notifications />} />
            <Route path="/notifications/reglages" element={<NotificationSettings />} />
            <Route path="/mon-espace" element={<MySpace />} />
            <Route path="/aide" element={<Help />} />
            <Route path="/profil" element={<Profile />} />
            <Route path="/mes-espaces" element={<OverviewPage />} />
            <Route path="/mes-espaces/nouveau" element={<NewSpace />} />
            <Route path="/depuis-mon-telephone" element={<PhonePapers />} />
            <Route path="/visa-partage" element={<SharedVisa />} />
            <Route path="/verifier-un-visa/:number?" element={<CheckVisa />} />
            <Route path="/simulateur/:page?" element={<Simulator />} />
            <Route path="/accessibilite" element={<Accessibility />} />
            <Route path="/espace-bailleur-partenaire" element={<PartnerAccess />} />
            <Route path="/espace-bailleur-partenaire/mot-de-passe-oublie" element={<TemporaryPassword />} />
            <Route path="/espace-bailleur-partenaire/probleme" element={<ConnectionProblem />} />
            <Route path="/ui" element={<Gallery />} />
            {spaces.map((space) => (
              <Route
                key={space.name}
                path={`${space.basePath}/*`}
                element={<SpacePage space={space} showNavigation={setNavigation} />}
              />
            ))}
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </SpaceBoundary>
    </Frame>
  );
}
