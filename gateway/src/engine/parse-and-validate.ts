import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type ValidationContext,
  validate,
} from 'graphql';
import { deferRule } from './defer.ts';
import { RequestError } from './request-error.ts';

/** What a document may cost to read, and who judges it once it is read. */
export interface DocumentLimits {
  /** Tokens after which parsing stops. */
  readonly maxTokens: number;
  /** Throws a RequestError when the document asks for too much; called before validation, whose cost grows faster. */
  readonly check: (document: DocumentNode) => void;
}

/** The operation a request designates, in a document that is valid against the schema. */
export interface ValidOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Reads one document and finds the operation to run.
 *
 * @throws {RequestError} when it cannot be parsed, is too large, is not valid or has no such operation; the message
 * holds no extract of the source, no suggestion and no limit (S36, S40)
 */
export function parseAndValidate(
  schema: GraphQLSchema,
  { query, operationName }: { query: string; operationName: string | undefined },
  limits: DocumentLimits,
): ValidOperation {
  const document = parseDocument(query, limits.maxTokens);
  limits.check(document);
  const errors = validate(schema, document, [noReservedAlias, deferRule, ...specifiedRules], {
    maxErrors: 5,
    hideSuggestions: true,
  });
  const [first, ...others] = errors.map(({ message }) => `Le document n’est pas valide\u00a0: ${message}`);
  if (first !== undefined) throw new RequestError('GRAPHQL_VALIDATION_FAILED', first, { others });
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw new RequestError(
      'OPERATION_NOT_FOUND',
      'Le document ne contient pas l’opération demandée, ou en contient plusieurs sans dire laquelle.',
    );
  }
  return { document, operation };
}

function parseDocument(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens, noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('Parsing aborted'))
      throw new RequestError('QUERY_TOO_LARGE', 'Le document est trop long.');
    const [at] = error.locations ?? [];
    const place = at ? ` (ligne ${at.line}, colonne ${at.column})` : '';
    throw new RequestError('GRAPHQL_PARSE_FAILED', `Le document n’est pas du GraphQL${place}.`);
  }
}

/**
 * A response key that starts with two underscores is ours: `__typename` decides which type an object has when subgraphs'
 * answers are merged, and `__proto__` is no key at all for JavaScript.
 */
function noReservedAlias(context: ValidationContext): ASTVisitor {
  return {
    [Kind.FIELD]: ({ alias, name }) => {
      if (alias?.value.startsWith('__') && alias.value !== name.value) {
        context.reportError(new GraphQLError(`The alias "${alias.value}" is reserved.`));
      }
    },
  };
}
