import { createHash } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { buildConsumerSchema } from './consumer-schema.ts';
import { type CostDirectives, readCostDirectives } from './cost-directives.ts';
import { compileDrawOverride, type DrawOverride, type LabelShares } from './draw-override.ts';
import { readPartlyHidden } from './partly-hidden.ts';
import { type Planner, startPlanner } from './planner.ts';
import { readPossibleTypes, type Satisfies } from './possible-types.ts';
import { type RequirementsOf, readRequirements } from './requirements.ts';

/** One composed graph, ready to answer: everything that depends only on the file, computed once. */
export interface Supergraph {
  /** First characters of the file's SHA-256, to tell generations apart in logs. */
  readonly id: string;
  readonly subgraphs: readonly string[];
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  readonly drawOverride: DrawOverride;
  readonly satisfies: Satisfies;
  /** Enums, unions and interfaces of which clients do not see every value or member. */
  readonly partlyHidden: ReadonlySet<string>;
  /** Undefined when nothing is asked of callers. */
  readonly requirementsOf: RequirementsOf | undefined;
  readonly costs: CostDirectives;
}

/**
 * Makes a supergraph out of its file.
 *
 * @param labelShares for the labels of `@override` that are names
 * @throws when the file is not a supergraph that can be planned: the caller keeps the one it has
 */
export async function readSupergraph(sdl: string, labelShares: LabelShares = {}): Promise<Supergraph> {
  const document = parse(sdl, { noLocation: true });
  const subgraphs = namesOfSubgraphs(document);
  if (subgraphs.length === 0) throw new Error('The file names no subgraph: it is not a supergraph.');
  const planner = await startPlanner(sdl);
  const schema = buildConsumerSchema(planner.consumerSchema);
  return {
    id: createHash('sha256').update(sdl).digest('hex').slice(0, 12),
    subgraphs,
    schema,
    planner,
    drawOverride: compileDrawOverride(planner, labelShares),
    satisfies: readPossibleTypes(document),
    partlyHidden: readPartlyHidden(document, schema),
    requirementsOf: readRequirements(document),
    costs: readCostDirectives(document),
  };
}

function namesOfSubgraphs(document: DocumentNode): string[] {
  const graphs = document.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
  return (graphs.values ?? []).flatMap(({ directives = [] }) =>
    directives.flatMap(({ arguments: given = [] }) =>
      given.flatMap(({ name, value }) => (name.value === 'name' && value.kind === Kind.STRING ? [value.value] : [])),
    ),
  );
}
