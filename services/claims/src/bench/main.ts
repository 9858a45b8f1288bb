import 'reflect-metadata';
import { measureDesk } from './measure-desk.ts';
import { measureMonthlyUpdate } from './measure-monthly-update.ts';
import { measurePostings } from './measure-postings.ts';
import { measureVerdicts } from './measure-verdicts.ts';

// `npm run bench -- claims`: verdicts per second of one processor, balanced postings beside PostgreSQL alone, a thousand months
// told at once, and the officers' queue with a hundred thousand claims beside a thousand. It judges nothing.
measureVerdicts();
await measurePostings();
await measureMonthlyUpdate();
await measureDesk();
