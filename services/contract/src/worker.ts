import 'reflect-metadata';
import { runWorker } from '@trousseau/service/main';
import { contract } from './service.ts';

await runWorker(contract);
