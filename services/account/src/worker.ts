import 'reflect-metadata';
import { runWorker } from '@trousseau/service/main';
import { account } from './service.ts';

await runWorker(account);
