import { buildSubgraphSchema } from '@apollo/subgraph';
import { type CompositionResult, composeSchemaContract, composeServices } from '@theguild/federation-composition';
import { type DocumentNode, graphql, parse } from 'graphql';
import type { Credentials } from '../engine/authorise.ts';
import type { LabelShares } from '../engine/draw-override.ts';
import { createEngine, type Engine, executeOperation } from '../engine/engine.ts';
import type { ObjectValue, ResponseError } from '../engine/graphql-values.ts';
import { SubgraphUnavailable } from '../engine/subgraph-unavailable.ts';
import { readSupergraph } from '../engine/supergraph.ts';
import { documentLimits, LIMITS } from '../limits.ts';
import { type FakeTerms, fakeData } from './fake-data.ts';

/** A subgraph of a test: SDL, and resolvers as @apollo/subgraph takes them. */
export interface TestSubgraph {
  readonly name: string;
  /** Without its federation header, unless it `isComplete`. */
  readonly typeDefs: string;
  readonly isComplete?: boolean;
  readonly resolvers?: Readonly<Record<string, unknown>>;
  /** Answers for every field that has no resolver, from the schema alone. */
  readonly fake?: FakeTerms;
}

/** What was asked of a subgraph. */
export interface Sent {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: ObjectValue;
}

export interface TestAnswer {
  readonly data: ObjectValue | null;
  readonly errors: readonly ResponseError[];
  readonly sent: readonly Sent[];
  /** The answer as it would be written to the client. */
  readonly text: string;
}

interface RunOptions {
  readonly variables?: ObjectValue;
  readonly operationName?: string;
  /** Subgraphs that do not answer. */
  readonly down?: readonly string[];
  /** Who asks; somebody to whom nothing is denied when left out. */
  readonly credentials?: Credentials;
  readonly tellsCost?: boolean;
}

const HEADER = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires",
  "@provides", "@shareable", "@inaccessible", "@override", "@interfaceObject", "@tag", "@authenticated", "@requiresScopes",
  "@policy", "@cost", "@listSize"])\n`;

const ANYBODY: Credentials = { authenticated: true, scopes: new Set(), meets: () => true };

/** SDL of a subgraph as its service would publish it. */
export const documentOf = ({ typeDefs, isComplete }: TestSubgraph): DocumentNode =>
  parse(isComplete ? typeDefs : HEADER + typeDefs);

/** Composes subgraphs into the text of a supergraph. */
export function compose(subgraphs: readonly TestSubgraph[]): string {
  return supergraphOf(composeServices(servicesOf(subgraphs)));
}

/** What is tagged `partner` of them. */
export function composePartner(subgraphs: readonly TestSubgraph[]): string {
  const filter = { include: new Set(['partner']), exclude: new Set<string>() };
  return supergraphOf(composeSchemaContract(servicesOf(subgraphs), filter, true));
}

const servicesOf = (subgraphs: readonly TestSubgraph[]) =>
  subgraphs.map((subgraph) => ({
    name: subgraph.name,
    url: `http://${subgraph.name}`,
    typeDefs: documentOf(subgraph),
  }));

function supergraphOf(result: CompositionResult): string {
  if (!result.supergraphSdl) throw new Error((result.errors ?? []).map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

/** Real subgraph schemas behind the engine, without the network: every step of execution but HTTP. */
export function federate(...subgraphs: readonly TestSubgraph[]) {
  return federateWith({}, subgraphs);
}

/** The same, with what decides labels of `@override` that are names. */
export function federateWith(labelShares: LabelShares, subgraphs: readonly TestSubgraph[]) {
  const schemas = new Map(
    subgraphs.map((subgraph) => {
      const typeDefs = documentOf(subgraph);
      const schema = buildSubgraphSchema([{ typeDefs, resolvers: (subgraph.resolvers ?? {}) as never }]);
      return [subgraph.name, { schema, ...(subgraph.fake && fakeData(schema, subgraph.fake)) }] as const;
    }),
  );
  /** What a subgraph says, as JSON would bring it. */
  const answer = async (subgraph: string, body: string): Promise<ObjectValue> => {
    const { query: source, variables: variableValues } = JSON.parse(body) as { query: string; variables?: ObjectValue };
    const known = schemas.get(subgraph);
    if (!known) throw new SubgraphUnavailable(`${subgraph} is not there`);
    return JSON.parse(JSON.stringify(await graphql({ ...known, source, variableValues: variableValues ?? {} })));
  };
  const engine: Promise<Engine> = readSupergraph(compose(subgraphs), labelShares).then((supergraph) =>
    createEngine(supergraph, documentLimits(LIMITS)),
  );

  async function run(
    query: string,
    { variables = {}, operationName, down = [], credentials = ANYBODY, tellsCost = false }: RunOptions = {},
  ): Promise<TestAnswer> {
    const sent: Sent[] = [];
    const operation = (await engine).prepare({ query, operationName });
    const answered = await executeOperation(operation, variables, {
      correlationId: 'test',
      credentials,
      admitCost: () => undefined,
      tellsCost,
      onMasked: () => undefined,
      async send({ subgraph, body }) {
        const request = JSON.parse(body) as { query: string; variables?: ObjectValue };
        sent.push({ subgraph, query: request.query, variables: request.variables ?? {} });
        if (down.includes(subgraph)) throw new SubgraphUnavailable(`${subgraph} is down`);
        const content = await answer(subgraph, body);
        return { content, text: Buffer.from(JSON.stringify(content)) };
      },
    });
    const text = answered.body.toString();
    const { data, errors = [] } = JSON.parse(text) as { data: ObjectValue | null; errors?: ResponseError[] };
    return { data, errors, sent, text };
  }
  return { engine, run, answer };
}

/** Resolves a reference to its key and these values. */
export const reference = (values: Record<string, unknown>) => ({
  __resolveReference: (key: object) => ({ ...key, ...values }),
});
