import { NotHere, type SpaceProps, SpaceProvider } from '@trousseau/space';
import { Skeleton } from '@trousseau/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { ReadingOnly, ReadingOnlyPage } from './components/reading-only.tsx';
import { Home } from './pages/home.tsx';
import { useTexts } from './use-texts.ts';

const Contracts = lazy(() =>
  import('./pages/contracts/contracts.tsx').then(({ Contracts }) => ({ default: Contracts })),
);
const NewContract = lazy(() =>
  import('./pages/new-contract/new-contract.tsx').then(({ NewContract }) => ({ default: NewContract })),
);
const Contract = lazy(() => import('./pages/contract/contract.tsx').then(({ Contract }) => ({ default: Contract })));
const ManageContract = lazy(() =>
  import('./pages/manage/manage-contract.tsx').then(({ ManageContract }) => ({ default: ManageContract })),
);
const EventOfMany = lazy(() =>
  import('./pages/event-of-many/event-of-many.tsx').then(({ EventOfMany }) => ({ default: EventOfMany })),
);
const RenewContract = lazy(() =>
  import('./pages/renew-contract.tsx').then(({ RenewContract }) => ({ default: RenewContract })),
);
const TakeOver = lazy(() => import('./pages/take-over.tsx').then(({ TakeOver }) => ({ default: TakeOver })));
const Account = lazy(() => import('./pages/account/account.tsx').then(({ Account }) => ({ default: Account })));
const Declare = lazy(() => import('./pages/declare.tsx').then(({ Declare }) => ({ default: Declare })));
const Claims = lazy(() => import('./pages/claims.tsx').then(({ Claims }) => ({ default: Claims })));
const Claim = lazy(() => import('./pages/claim/claim.tsx').then(({ Claim }) => ({ default: Claim })));
const Monthly = lazy(() => import('./pages/monthly/monthly.tsx').then(({ Monthly }) => ({ default: Monthly })));
const Damage = lazy(() => import('./pages/damage/damage.tsx').then(({ Damage }) => ({ default: Damage })));
const DamageClaim = lazy(() =>
  import('./pages/damage/damage-claim.tsx').then(({ DamageClaim }) => ({ default: DamageClaim })),
);
const Dwellings = lazy(() =>
  import('./pages/dwellings/dwellings.tsx').then(({ Dwellings }) => ({ default: Dwellings })),
);
const NewDwelling = lazy(() =>
  import('./pages/dwellings/dwelling.tsx').then(({ NewDwelling }) => ({ default: NewDwelling })),
);
const Dwelling = lazy(() => import('./pages/dwellings/dwelling.tsx').then(({ Dwelling }) => ({ default: Dwelling })));
const DwellingImports = lazy(() =>
  import('./pages/dwellings/dwelling-imports.tsx').then(({ DwellingImports }) => ({ default: DwellingImports })),
);
const DwellingImport = lazy(() =>
  import('./pages/dwellings/dwelling-import.tsx').then(({ DwellingImport }) => ({ default: DwellingImport })),
);
const Body = lazy(() => import('./pages/body/body.tsx').then(({ Body }) => ({ default: Body })));

/** The whole space, mounted by the shell under `/bailleur`; routes below are relative to it. */
export function App(props: SpaceProps) {
  const { t } = useTexts();
  const { basePath, session } = props;
  const reads = session.space.memberRole === 'READER';
  const navigation = {
    label: t('navigation.label'),
    items: [
      { href: basePath, label: t('navigation.home'), icon: 'home', end: true },
      { href: `${basePath}/contrats`, label: t('navigation.contracts'), icon: 'file' },
      { href: `${basePath}/logements`, label: t('navigation.dwellings'), icon: 'building' },
      { href: `${basePath}/sinistres`, label: t('navigation.claims'), icon: 'euro' },
    ],
  } as const;
  return (
    <SpaceProvider {...props} navigation={navigation}>
      {reads && <ReadingOnly />}
      <Suspense fallback={<Skeleton kind="page" />}>
        <Routes>
          <Route index element={<Home />} />
          <Route path="contrats" element={<Contracts />} />
          <Route path="contrats/nouveau/*" element={reads ? <ReadingOnlyPage /> : <NewContract />} />
          <Route path="contrats/reprendre" element={reads ? <ReadingOnlyPage /> : <TakeOver />} />
          <Route path="contrats/declarer" element={reads ? <ReadingOnlyPage /> : <EventOfMany />} />
          <Route path="contrats/:id/gerer" element={reads ? <ReadingOnlyPage /> : <ManageContract />} />
          <Route path="contrats/:id/renouveler" element={reads ? <ReadingOnlyPage /> : <RenewContract />} />
          <Route path="contrats/:id" element={<Contract />} />
          <Route path="contrats/:id/compte" element={<Account />} />
          <Route path="contrats/:id/declarer" element={reads ? <ReadingOnlyPage /> : <Declare />} />
          <Route path="contrats/:id/degradations" element={reads ? <ReadingOnlyPage /> : <Damage />} />
          <Route path="degradations/:id" element={<DamageClaim />} />
          <Route path="logements" element={<Dwellings />} />
          <Route path="logements/nouveau" element={reads ? <ReadingOnlyPage /> : <NewDwelling />} />
          <Route path="logements/fichiers" element={reads ? <ReadingOnlyPage /> : <DwellingImports />} />
          <Route path="logements/fichiers/:id" element={reads ? <ReadingOnlyPage /> : <DwellingImport />} />
          <Route path="logements/:id" element={reads ? <ReadingOnlyPage /> : <Dwelling />} />
          <Route path="actualisation" element={<Monthly />} />
          <Route path="sinistres" element={<Claims />} />
          <Route path="sinistres/:id" element={<Claim />} />
          <Route path="utilisateurs" element={<Body />} />
          <Route path="*" element={<NotHere t={t} />} />
        </Routes>
      </Suspense>
    </SpaceProvider>
  );
}
