import 'reflect-metadata';
import { runVerify } from '@trousseau/service/main';
import { contract } from './service.ts';

await runVerify(contract);
