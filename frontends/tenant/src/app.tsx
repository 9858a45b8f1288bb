import { NotHere, type SpaceProps, SpaceProvider } from '@trousseau/space';
import { Skeleton } from '@trousseau/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { useTexts } from './use-texts.ts';

const Home = lazy(() => import('./pages/home/home.tsx').then(({ Home }) => ({ default: Home })));
const Request = lazy(() => import('./pages/request/request.tsx').then(({ Request }) => ({ default: Request })));
const FollowUp = lazy(() => import('./pages/follow-up/follow-up.tsx').then(({ FollowUp }) => ({ default: FollowUp })));
const Visa = lazy(() => import('./pages/visa/visa.tsx').then(({ Visa }) => ({ default: Visa })));
const Repayment = lazy(() =>
  import('./pages/repayment/repayment.tsx').then(({ Repayment }) => ({ default: Repayment })),
);
const CardResult = lazy(() =>
  import('./pages/repayment/card-result.tsx').then(({ CardResult }) => ({ default: CardResult })),
);

/** The whole space, mounted by the shell under `/locataire`; routes below are relative to it. */
export function App(props: SpaceProps) {
  const { t } = useTexts();
  const { basePath } = props;
  const navigation = {
    label: t('navigation.label'),
    items: [
      { href: basePath, label: t('navigation.home'), icon: 'home', end: true },
      { href: `${basePath}/visa`, label: t('navigation.visa'), icon: 'key' },
      { href: `${basePath}/remboursement`, label: t('navigation.repayment'), icon: 'wallet' },
    ],
  } as const;
  return (
    <SpaceProvider {...props} navigation={navigation}>
      <Suspense fallback={<Skeleton kind="page" />}>
        <Routes>
          <Route index element={<Home />} />
          <Route path="demande/:id/suivi" element={<FollowUp />} />
          <Route path="demande/:id/*" element={<Request />} />
          <Route path="visa" element={<Visa />} />
          <Route path="visa/:id" element={<Visa />} />
          <Route path="remboursement" element={<Repayment />} />
          <Route path="remboursement/carte/:id" element={<CardResult />} />
          <Route path="*" element={<NotHere t={t} />} />
        </Routes>
      </Suspense>
    </SpaceProvider>
  );
}
