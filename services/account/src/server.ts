import 'reflect-metadata';
import { runServer } from '@trousseau/service/main';
import { account } from './service.ts';

await runServer(account);
