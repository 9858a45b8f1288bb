import { createGraph, GraphProvider, usePage } from '@trousseau/space';
import { readLiveSpaces, SpaceOutlet, type LiveSpaces } from '@trousseau/space/loader';
import { useState, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
const graph = createGraph({ signInAgain: async () => false });
function Toy() { usePage('x');
  const [live, setLive] = useState<LiveSpaces | null>(null);
  useEffect(() => { void readLiveSpaces().then(setLive); }, []);
  return <GraphProvider value={graph}><Link to="/">Home</Link> {live?.spaces.map((s) => <Link key={s.name} to={s.basePath}>{s.name}</Link>)}
   <main><Routes><Route path="/" element={<h1>Home</h1>} />
   {live?.spaces.map((s) => <Route key={s.name} path={`${s.basePath}/*`} element={<SpaceOutlet space={s} basePath={s.basePath} locale="fr" session={{ email: '', role: 'TENANT', space: { id: '', displayName: '', status: 'ACTIVE' } }} notify={() => {}} waiting="…" unavailable={(f, r) => <p>failed {f} <button onClick={r}>retry</button></p>} />} />)}
   </Routes></main></GraphProvider>;
}
createRoot(document.getElementById('root')!).render(<BrowserRouter><Toy /></BrowserRouter>);
