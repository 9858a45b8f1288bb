import { GraphQLError } from 'graphql';

/** Not there and not yours are the same answer; anything else that is thrown is a bug. */
export async function notFoundAsNull<Verdict>(verdict: Promise<Verdict>): Promise<Verdict | null> {
  try {
    return await verdict;
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND') return null;
    throw error;
  }
}
