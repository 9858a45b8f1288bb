import '@trousseau/ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.tsx';
import { restoreLocale } from './locale.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await restoreLocale();
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <App />
    </BrowserRouter>
  </StrictMode>,
);
