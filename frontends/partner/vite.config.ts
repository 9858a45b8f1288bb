import { spaceConfig } from '@trousseau/space/vite';

export default spaceConfig({ name: 'partner', basePath: '/partenaire', role: 'PARTNER', port: 4103 });
