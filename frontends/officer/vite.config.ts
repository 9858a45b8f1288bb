import { spaceConfig } from '@trousseau/space/vite';

export default spaceConfig({ name: 'officer', basePath: '/instruction', role: 'OFFICER', port: 4104 });
