import { ExplanationList, Section } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { LinePartsFragment } from '../gql/graphql.ts';

graphql(`
  fragment LineParts on ExplanationLine { ruleId label detail outcome parameterFrom source }
`);

interface ReasonsProps {
  readonly title: string;
  readonly lead?: string;
  readonly lines: readonly LinePartsFragment[];
}

/** A decision line by line, under its own heading; nothing while there is none. */
export function Reasons({ title, lead, lines }: ReasonsProps) {
  if (lines.length === 0) return null;
  return (
    <Section title={title} lead={lead}>
      <ExplanationList label={title} lines={lines} />
    </Section>
  );
}
