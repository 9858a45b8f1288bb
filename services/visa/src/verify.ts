import 'reflect-metadata';
import { runVerify } from '@trousseau/service/main';
import { visa } from './service.ts';

await runVerify(visa);
