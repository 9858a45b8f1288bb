import { graphql } from 'graphql';
import type { ServiceDefinition } from '../definition.ts';
import { createContext, openHouse } from '../house.ts';
import { buildSubgraph } from '../schema.ts';
import type { Viewer } from '../viewer.ts';
import type { TestService } from './kit.ts';

/** Opens a second house on the database of a test, whose statements are counted. Close it at the end. */
export async function openCountingHouse(definition: ServiceDefinition, { env }: TestService) {
  const { schema } = await buildSubgraph(definition);
  const house = await openHouse(definition, env);
  let statements = 0;
  house.orm.config.getLogger().logQuery = () => {
    statements += 1;
  };
  return {
    /** Runs one operation and answers how many statements it took. @throws when the operation fails */
    async cost<Data>(viewer: Viewer, source: string, variableValues: Record<string, unknown> = {}) {
      statements = 0;
      const { data, errors } = await graphql({
        schema,
        source,
        contextValue: createContext(house, { viewer }),
        variableValues,
      });
      if (errors) throw new AggregateError(errors, 'The operation failed.');
      return { data: JSON.parse(JSON.stringify(data)) as Data, statements };
    },
    close: () => house.orm.close(),
  };
}
