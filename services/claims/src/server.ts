import 'reflect-metadata';
import { runServer } from '@trousseau/service/main';
import { claims } from './service.ts';

await runServer(claims);
