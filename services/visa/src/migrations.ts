import type { ServiceDefinition } from '@trousseau/service/definition';
import { ContestRefusals } from './migrations/contest-refusals.ts';
import { CreateParameterChanges } from './migrations/create-parameter-changes.ts';
import { CreateVisaTables } from './migrations/create-visa-tables.ts';
import { DrawFirstPages } from './migrations/draw-first-pages.ts';
import { DrawOldFirstPages } from './migrations/draw-old-first-pages.ts';
import { FindTheSamePaper } from './migrations/find-the-same-paper.ts';
import { KeepQueuesShort } from './migrations/keep-queues-short.ts';
import { KeepTheDesk } from './migrations/keep-the-desk.ts';
import { KeepViewsOfTheQueue } from './migrations/keep-views-of-the-queue.ts';
import { KeepWhatIsHalfTyped } from './migrations/keep-what-is-half-typed.ts';
import { LetOfficersAskForPapers } from './migrations/let-officers-ask-for-papers.ts';
import { LetPhonesAddPapers } from './migrations/let-phones-add-papers.ts';
import { LetTheEngineCertify } from './migrations/let-the-engine-certify.ts';
import { NameUnfinishedPapers } from './migrations/name-unfinished-papers.ts';
import { OpenRequestsToEveryGround } from './migrations/open-requests-to-every-ground.ts';
import { ReadTheCodesOfPapers } from './migrations/read-the-codes-of-papers.ts';
import { SayWhereAVisaIsFor } from './migrations/say-where-a-visa-is-for.ts';
import { SendPapersInPieces } from './migrations/send-papers-in-pieces.ts';
import { ShareVisasByLink } from './migrations/share-visas-by-link.ts';
import { TellOfVisaEnds } from './migrations/tell-of-visa-ends.ts';
import { TellResourcesApart } from './migrations/tell-resources-apart.ts';
import { WaitForTheScanner } from './migrations/wait-for-the-scanner.ts';

/** Every change of the tables, oldest first; a new one goes at the end. */
export const migrations: ServiceDefinition['migrations'] = [
  CreateVisaTables,
  SayWhereAVisaIsFor,
  CreateParameterChanges,
  OpenRequestsToEveryGround,
  LetOfficersAskForPapers,
  WaitForTheScanner,
  ShareVisasByLink,
  TellOfVisaEnds,
  KeepWhatIsHalfTyped,
  KeepQueuesShort,
  LetPhonesAddPapers,
  KeepTheDesk,
  FindTheSamePaper,
  ReadTheCodesOfPapers,
  LetTheEngineCertify,
  TellResourcesApart,
  KeepViewsOfTheQueue,
  SendPapersInPieces,
  DrawFirstPages,
  NameUnfinishedPapers,
  DrawOldFirstPages,
  ContestRefusals,
];
