import { NotHere, type SpaceProps, SpaceProvider } from '@trousseau/space';
import { Route, Routes } from 'react-router';
import { Account } from './pages/account.tsx';
import { Accounts } from './pages/accounts.tsx';
import { CafReports } from './pages/caf-reports.tsx';
import { FindContract } from './pages/find-contract.tsx';
import { Import } from './pages/import.tsx';
import { Imports } from './pages/imports.tsx';
import { Letters } from './pages/letters.tsx';
import { NewAccount } from './pages/new-account.tsx';
import { ProgramsGuide } from './pages/programs/guide.tsx';
import { NewProgram } from './pages/programs/new-program.tsx';
import { Programs } from './pages/programs/programs.tsx';
import { Requests } from './pages/requests.tsx';
import { useTexts } from './use-texts.ts';

/** The whole space, mounted by the shell under `/partenaire`; routes below are relative to it. */
export function App(props: SpaceProps) {
  const { t } = useTexts();
  const { basePath } = props;
  const navigation = {
    label: t('navigation.label'),
    items: [
      { href: basePath, label: t('navigation.find'), icon: 'search', end: true },
      { href: `${basePath}/impayes`, label: t('navigation.cafReports'), icon: 'scale' },
      { href: `${basePath}/comptes`, label: t('navigation.accounts'), icon: 'users' },
      { href: `${basePath}/demandes`, label: t('navigation.requests'), icon: 'inbox' },
      { href: `${basePath}/courriers`, label: t('navigation.letters'), icon: 'mail' },
      { href: `${basePath}/programmes`, label: t('navigation.programs'), icon: 'code' },
    ],
  } as const;
  return (
    <SpaceProvider {...props} navigation={navigation}>
      <Routes>
        <Route index element={<FindContract />} />
        <Route path="impayes" element={<CafReports />} />
        <Route path="comptes" element={<Accounts />} />
        <Route path="comptes/nouveau" element={<NewAccount />} />
        <Route path="comptes/fichiers" element={<Imports />} />
        <Route path="comptes/fichiers/:id" element={<Import />} />
        <Route path="comptes/:id" element={<Account />} />
        <Route path="demandes" element={<Requests />} />
        <Route path="courriers" element={<Letters />} />
        <Route path="programmes" element={<Programs />} />
        <Route path="programmes/nouveau" element={<NewProgram />} />
        <Route path="programmes/documentation" element={<ProgramsGuide />} />
        <Route path="*" element={<NotHere t={t} />} />
      </Routes>
    </SpaceProvider>
  );
}
