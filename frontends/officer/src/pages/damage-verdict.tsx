import { useMutation } from '@trousseau/space';
import { JudgedPaper } from '../components/judged-paper.tsx';
import { graphql } from '../gql/gql.ts';
import type { ReviewedDamage } from './damage-review.tsx';

const Judge = graphql(`
  mutation JudgeDamageDocument($input: JudgeDamageDocumentInput!) {
    judgeDamageDocument(input: $input) {
      ... on DamageDocumentJudged { claim { id documents { id verdict verdictNote } requiredDocuments { kind label mandatory received } } }
      ... on Refusal { message }
    }
  }
`);

interface DamageVerdictProps {
  readonly paper: ReviewedDamage['documents'][number];
  readonly canJudge: boolean;
}

/** R-DEG-07. What is thought of one paper of a damage file. */
export function DamageVerdict({ paper, canJudge }: DamageVerdictProps) {
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
        const result = data?.judgeDamageDocument;
        return {
          problem,
          done: result?.__typename === 'DamageDocumentJudged',
          message: result?.__typename === 'DamageVerdictIncomplete' ? result.message : null,
        };
      }}
    />
  );
}
