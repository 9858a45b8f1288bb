import 'reflect-metadata';
import { runServer } from '@trousseau/service/main';
import { contract } from './service.ts';

await runServer(contract);
