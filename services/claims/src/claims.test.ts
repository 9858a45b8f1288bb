import { afterAll, beforeAll } from 'vitest';
import { accountCases } from './test/account.cases.ts';
import { cafReportCases } from './test/caf-report.cases.ts';
import { claimCases } from './test/claim.cases.ts';
import { claimPaperCases } from './test/claim-paper.cases.ts';
import { claimQueueCases } from './test/claim-queue.cases.ts';
import { type ClaimsHouse, startClaimsHouse } from './test/claims-house.ts';
import { decisionCases } from './test/decision.cases.ts';
import { erasureCases } from './test/erasure.cases.ts';
import { journeyCases } from './test/journey.cases.ts';
import { leaseCopyCases } from './test/lease-copy.cases.ts';
import { messageCases } from './test/message.cases.ts';
import { noticeLetterCases } from './test/notice-letter.cases.ts';
import { partnerCases } from './test/partner.cases.ts';
import { rightsCases } from './test/rights.cases.ts';
import { ringCases } from './test/ring.cases.ts';

// One house for all of these: its neighbours are real processes, and take time to start.
let claims: ClaimsHouse;

beforeAll(async () => {
  claims = await startClaimsHouse();
}, 180_000);

afterAll(() => claims.stop());

journeyCases(() => claims);
accountCases(() => claims);
claimCases(() => claims);
claimPaperCases(() => claims);
claimQueueCases(() => claims);
noticeLetterCases(() => claims);
decisionCases(() => claims);
leaseCopyCases(() => claims);
messageCases(() => claims);
rightsCases(() => claims);
erasureCases(() => claims);
partnerCases(() => claims);
cafReportCases(() => claims);
ringCases(() => claims);
