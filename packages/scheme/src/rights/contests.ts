import { type RightsTable, type Roles, to } from '../roles.ts';

const landlord: Roles = ['LANDLORD'];
const officer: Roles = ['OFFICER'];
/** What is wrong in a receipt: between the landlord who would be paid and the officers; the tenant reads what was paid. */
const file: Roles = ['LANDLORD', 'OFFICER'];

/** Receipts contested before they are validated, for unpaid rent or damage. */
export const contestRights = {
  Query: to(officer, 'contestQueue'),
  Mutation: { ...to(landlord, 'contestReceipt'), ...to(officer, 'answerContest') },
  SubrogationReceipt: to(file, 'contest'),
  ReceiptContest: {
    ...to(file, 'id', 'reason', 'contestedOn', 'answerByOn', 'answer', 'answerReason', 'answeredOn'),
    ...to(file, 'receipt', 'claim', 'damage'),
  },
  ReceiptContestConnection: to(officer, 'nodes', 'totalCount', 'pageInfo'),
  ReceiptContested: to(landlord, 'receipt'),
  ContestIncomplete: to(landlord, 'message'),
  ContestAnswered: to(officer, 'receipt'),
  ContestAnswerRefused: to(officer, 'message'),
} satisfies RightsTable;
