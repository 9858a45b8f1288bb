import { type SpaceProps, SpaceProvider } from '@trousseau/space';
import { Route, Routes } from 'react-router';
import { Home } from './pages/home.tsx';

/** The whole space, mounted by the shell under `/instruction`; routes below are relative to it. */
export function App(props: SpaceProps) {
  return (
    <SpaceProvider {...props}>
      <Routes>
        <Route index element={<Home />} />
      </Routes>
    </SpaceProvider>
  );
}
