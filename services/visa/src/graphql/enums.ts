import { PAPER_CODE_STATES } from '@trousseau/paper-code/paper-code-states';
import { registerEnumType } from 'type-graphql';
import { APPLICANT_SITUATIONS } from '../entities/household-facts.ts';
import { VISA_STATUSES } from '../entities/visa.ts';
import { PAPER_REASONS, PAPER_SCANS, PAPER_VERDICTS, VISA_DOCUMENT_KINDS } from '../entities/visa-document.ts';
import { DWELLING_PLAN_MODES, VISA_REQUEST_STATUSES } from '../entities/visa-request.ts';
import { ZONES } from '../entities/zones.ts';
import { VISA_CHECK_STATES } from '../use-cases/check-visa.ts';

/** Values as TypeGraphQL takes an enum. */
export const names = <const T extends readonly string[]>(values: T) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T[number]]: K };

/** States of a request (domain/transitions.ts). */
export const VisaRequestStatusEnum = names(VISA_REQUEST_STATUSES);
registerEnumType(VisaRequestStatusEnum, { name: 'VisaRequestStatus', description: 'Where a visa request stands.' });

/** What the applicant lives on. */
export const ApplicantSituationEnum = names(APPLICANT_SITUATIONS);
registerEnumType(ApplicantSituationEnum, { name: 'ApplicantSituation', description: 'What the applicant lives on.' });

/** A dwelling is found, or only the maximum rent is asked. */
export const DwellingPlanModeEnum = names(DWELLING_PLAN_MODES);
registerEnumType(DwellingPlanModeEnum, {
  name: 'DwellingPlanMode',
  description: 'A dwelling is found and its rent known, or only the maximum rent is asked.',
});

/** Zones of the maximum rent. */
export const ZoneEnum = names(ZONES);
registerEnumType(ZoneEnum, { name: 'Zone', description: 'Zone of the maximum rent, by request date.' });

/** States of a visa (domain/transitions.ts). */
export const VisaStatusEnum = names(VISA_STATUSES);
registerEnumType(VisaStatusEnum, { name: 'VisaStatus', description: 'Where a visa stands.' });

/** Kinds of paper. */
export const VisaDocumentKindEnum = names(VISA_DOCUMENT_KINDS);
registerEnumType(VisaDocumentKindEnum, {
  name: 'VisaDocumentKind',
  description: 'What a paper of a visa request proves.',
});

/** What an officer says of a paper. */
export const VisaDocumentVerdictEnum = names(PAPER_VERDICTS);
registerEnumType(VisaDocumentVerdictEnum, {
  name: 'VisaDocumentVerdict',
  description: 'A paper is good, or to be sent again.',
});

/** What a scanner found in a paper. */
export const VisaDocumentScanEnum = names(PAPER_SCANS);
registerEnumType(VisaDocumentScanEnum, {
  name: 'VisaDocumentScan',
  description: 'What a scanner found: nothing, nothing yet, or a threat.',
});

/** What the 2D-Doc code of a paper is worth. */
export const VisaDocumentCodeEnum = names(PAPER_CODE_STATES);
registerEnumType(VisaDocumentCodeEnum, {
  name: 'VisaDocumentCode',
  description: 'What the 2D-Doc code of a paper is worth.',
  valuesConfig: {
    UNKNOWN_AUTHORITY: { description: 'Signed by an authority that this house does not know.' },
    BAD_SIGNATURE: { description: 'Changed since it was signed, or signed by somebody else.' },
  },
});

/** Why a paper is to be sent again. */
export const VisaDocumentReasonEnum = names(PAPER_REASONS);
registerEnumType(VisaDocumentReasonEnum, {
  name: 'VisaDocumentReason',
  description: 'What is wrong with a paper that is to be sent again.',
});

/** The steps of the form (R-VISA-02). */
export const RequestStepEnum = names(['APPLICANT', 'HOUSEHOLD', 'DWELLING', 'DOCUMENTS']);
registerEnumType(RequestStepEnum, { name: 'RequestStep', description: 'A step of the request form.' });

/** What the public check answers. */
export const VisaCheckStateEnum = names(VISA_CHECK_STATES);
registerEnumType(VisaCheckStateEnum, {
  name: 'VisaCheckState',
  description: 'What the public check says of a visa number, or of the code printed on a visa.',
  valuesConfig: {
    UNKNOWN: { description: 'No visa of ours has this number.' },
    ALTERED: { description: 'A code that names one of our keys, but was changed since it was signed.' },
    FOREIGN: { description: 'No code of ours.' },
  },
});
