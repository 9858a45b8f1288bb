import { graphql } from '../gql/gql.ts';

/** The lines of a decision, in the words `ExplanationList` of the design system takes. */
graphql(`
  fragment LineParts on ExplanationLine { ruleId label detail outcome parameterFrom source }
`);
