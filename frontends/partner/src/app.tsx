import { type SpaceProps, SpaceProvider } from '@trousseau/space';
import { Route, Routes } from 'react-router';
import { FindContract } from './pages/find-contract.tsx';
import { NotHere } from './pages/not-here.tsx';
import { useTexts } from './use-texts.ts';

/** The whole space, mounted by the shell under `/partenaire`; routes below are relative to it. */
export function App(props: SpaceProps) {
  const { t } = useTexts();
  const { basePath } = props;
  const navigation = {
    label: t('navigation.label'),
    items: [{ href: basePath, label: t('navigation.find'), icon: 'search', end: true }],
  } as const;
  return (
    <SpaceProvider {...props} navigation={navigation}>
      <Routes>
        <Route index element={<FindContract />} />
        <Route path="*" element={<NotHere />} />
      </Routes>
    </SpaceProvider>
  );
}
