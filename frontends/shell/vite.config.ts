import { shellConfig } from '@trousseau/space/vite';

export default shellConfig();
