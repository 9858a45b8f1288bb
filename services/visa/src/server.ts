import 'reflect-metadata';
import { runServer } from '@trousseau/service/main';
import { visa } from './service.ts';

await runServer(visa);
