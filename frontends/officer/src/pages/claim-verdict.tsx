import { useMutation } from '@trousseau/space';
import { JudgedPaper } from '../components/judged-paper.tsx';
import { graphql } from '../gql/gql.ts';
import type { ReviewedClaim } from './claim-review.tsx';

const Judge = graphql(`
  mutation JudgeClaimDocument($input: JudgeClaimDocumentInput!) {
    judgeClaimDocument(input: $input) {
      ... on ClaimDocumentJudged { claim { id documents { id verdict verdictNote } requiredDocuments { kind label mandatory received } } }
      ... on Refusal { message }
    }
  }
`);

interface ClaimVerdictProps {
  readonly paper: ReviewedClaim['documents'][number];
  readonly canJudge: boolean;
}

/** R-CLM-06. What is thought of one paper of a claim for unpaid rent. */
export function ClaimVerdict({ paper, canJudge }: ClaimVerdictProps) {
  const { run, running } = useMutation(Judge);
  return (
    <JudgedPaper
      paper={paper}
      canJudge={canJudge}
      running={running}
      judge={async (said) => {
        const { data, problem } = await run((operationId) => ({
          input: { operationId, documentId: paper.id, ...said },
        }));
        const result = data?.judgeClaimDocument;
        return {
          problem,
          done: result?.__typename === 'ClaimDocumentJudged',
          message: result?.__typename === 'ClaimVerdictIncomplete' ? result.message : null,
        };
      }}
    />
  );
}
