import { graphql } from 'graphql';
import type { ServiceDefinition } from '../definition.ts';
import { createContext, openHouse } from '../house.ts';
import { buildSubgraph } from '../schema.ts';
import type { Viewer } from '../viewer.ts';
import type { TestService } from './kit.ts';

/** What would go to a browser goes nowhere. */
const noBrowser = { open: () => {}, close: () => {}, remember: () => {} };

/** Opens a second house on the database of a test, whose statements are counted. Close it at the end. */
export async function openCountingHouse(definition: ServiceDefinition, { env }: TestService) {
  const { schema } = await buildSubgraph(definition);
  const house = await openHouse(definition, env);
  let statements: { query: string; params: readonly unknown[] }[] = [];
  house.orm.config.getLogger().logQuery = ({ query = '', params = [] }) => {
    statements.push({ query, params });
  };

  async function run<Data>(viewer: Viewer, source: string, variableValues: Record<string, unknown> = {}) {
    statements = [];
    const { data, errors } = await graphql({
      schema,
      source,
      contextValue: createContext(house, { viewer, session: noBrowser }),
      variableValues,
    });
    if (errors) throw new AggregateError(errors, 'The operation failed.');
    return JSON.parse(JSON.stringify(data)) as Data;
  }

  return {
    /** Runs one operation and answers how many statements it took. @throws when the operation fails */
    async cost<Data>(viewer: Viewer, source: string, variableValues: Record<string, unknown> = {}) {
      const data = await run<Data>(viewer, source, variableValues);
      return { data, statements: statements.length };
    },
    /** Runs one operation, then has PostgreSQL explain each of its reads. @returns the plans, as PostgreSQL tells them */
    async explain(viewer: Viewer, source: string, variableValues: Record<string, unknown> = {}): Promise<string[]> {
      await run(viewer, source, variableValues);
      const plans: string[] = [];
      for (const { query, params } of statements.filter((one) => one.query.startsWith('select'))) {
        const lines = await house.orm.em.fork().execute<{ 'QUERY PLAN': string }[]>(`explain ${query}`, params);
        plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'));
      }
      return plans;
    },
    close: () => house.orm.close(),
  };
}
