import 'reflect-metadata';
import { runWorker } from '@trousseau/service/main';
import { claims } from './service.ts';

await runWorker(claims);
