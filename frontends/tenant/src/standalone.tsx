import { mountStandalone } from '@trousseau/space/standalone';
import { App } from './app.tsx';

await mountStandalone(App, '/locataire');
