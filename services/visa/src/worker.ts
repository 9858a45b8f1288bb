import 'reflect-metadata';
import { runWorker } from '@trousseau/service/main';
import { visa } from './service.ts';

await runWorker(visa);
