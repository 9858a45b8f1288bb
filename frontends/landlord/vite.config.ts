import { spaceConfig } from '@trousseau/space/vite';

export default spaceConfig({ name: 'landlord', basePath: '/bailleur', role: 'LANDLORD', port: 4102 });
