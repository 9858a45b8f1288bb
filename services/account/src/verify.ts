import 'reflect-metadata';
import { runVerify } from '@trousseau/service/main';
import { account } from './service.ts';

await runVerify(account);
