import { spaceConfig } from '@trousseau/space/vite';

export default spaceConfig({ name: 'tenant', basePath: '/locataire', role: 'TENANT', port: 4101 });
