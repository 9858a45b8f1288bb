import 'reflect-metadata';
import { runVerify } from '@trousseau/service/main';
import { claims } from './service.ts';

await runVerify(claims);
