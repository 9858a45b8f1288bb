import { NotHere, type SpaceProps, SpaceProvider } from '@trousseau/space';
import { Skeleton } from '@trousseau/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Commands } from './components/commands.tsx';
import { SpaceCommands } from './components/space-commands.tsx';
import { Home } from './pages/home.tsx';
import { useTexts } from './use-texts.ts';

const VisaReview = lazy(() => import('./pages/visa-review.tsx').then(({ VisaReview }) => ({ default: VisaReview })));
const VisaQueue = lazy(() => import('./pages/visa-queue.tsx').then(({ VisaQueue }) => ({ default: VisaQueue })));
const Parameters = lazy(() => import('./pages/parameters.tsx').then(({ Parameters }) => ({ default: Parameters })));
const ClaimReview = lazy(() =>
  import('./pages/claim-review.tsx').then(({ ClaimReview }) => ({ default: ClaimReview })),
);
const DamageReview = lazy(() =>
  import('./pages/damage-review.tsx').then(({ DamageReview }) => ({ default: DamageReview })),
);
const Payments = lazy(() => import('./pages/payments.tsx').then(({ Payments }) => ({ default: Payments })));
const EventReview = lazy(() =>
  import('./pages/event-review.tsx').then(({ EventReview }) => ({ default: EventReview })),
);
const Audit = lazy(() => import('./pages/audit.tsx').then(({ Audit }) => ({ default: Audit })));
const Accounts = lazy(() => import('./pages/accounts.tsx').then(({ Accounts }) => ({ default: Accounts })));

/** The whole space, mounted by the shell under `/instruction`; routes below are relative to it. */
export function App(props: SpaceProps) {
  const { t } = useTexts();
  const { basePath } = props;
  const navigation = {
    label: t('navigation.label'),
    items: [
      { href: basePath, label: t('navigation.home'), icon: 'home', end: true },
      { href: `${basePath}/visas`, label: t('navigation.visas'), icon: 'folder' },
      { href: `${basePath}/paiements`, label: t('navigation.payments'), icon: 'euro' },
      { href: `${basePath}/bareme`, label: t('navigation.parameters'), icon: 'scale' },
      { href: `${basePath}/comptes`, label: t('navigation.accounts'), icon: 'users' },
      { href: `${basePath}/journal`, label: t('navigation.audit'), icon: 'shield' },
    ],
  } as const;
  return (
    <SpaceProvider {...props} navigation={navigation}>
      <Commands>
        <SpaceCommands parts={navigation.items} />
        <Suspense fallback={<Skeleton kind="page" />}>
          <Routes>
            <Route index element={<Home />} />
            <Route path="visas" element={<VisaQueue />} />
            <Route path="visas/:id" element={<VisaReview />} />
            <Route path="paiements" element={<Payments />} />
            <Route path="bareme" element={<Parameters />} />
            <Route path="sinistres/:id" element={<ClaimReview />} />
            <Route path="degradations/:id" element={<DamageReview />} />
            <Route path="comptes" element={<Accounts />} />
            <Route path="evenements/:id" element={<EventReview />} />
            <Route path="journal" element={<Audit />} />
            <Route path="*" element={<NotHere t={t} />} />
          </Routes>
        </Suspense>
      </Commands>
    </SpaceProvider>
  );
}
