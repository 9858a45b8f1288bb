import { defaultFieldResolver, GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from './definition.ts';

/** English sentences by their French ones; `{name}` in both stands for a figure or a name that is carried over, or for words that have their own line. */
export type EnglishSentences = Readonly<Record<string, string>>;

const PLACE = /\{(\w+)\}/g;

/** Makes the translation of a service's refusals. It answers null for a sentence that has no English one. */
export function inEnglish(sentences: EnglishSentences): (french: string) => string | null {
  const withPlaces = Object.entries(sentences)
    .filter(([french]) => french.includes('{'))
    .map(([french, english]) => ({ pattern: patternOf(french), english }));
  return (french) => {
    const whole = sentences[french];
    if (whole !== undefined) return whole;
    for (const { pattern, english } of withPlaces) {
      const values = pattern.exec(french)?.groups;
      if (values)
        return english.replace(PLACE, (_, name: string) => sentences[values[name] ?? ''] ?? values[name] ?? '');
    }
    return null;
  };
}

const patternOf = (french: string) =>
  new RegExp(`^${french.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(PLACE, '(?<$1>.+?)')}$`, 'u');

/**
 * Decision 0037. Tells refusals, returned and thrown, in the language of who reads them: use cases and rules write French, which is what
 * is said where English is missing.
 */
export function tellRefusalsInEnglish(schema: GraphQLSchema, sentences: EnglishSentences): void {
  const translate = inEnglish(sentences);
  const read = (french: string, { language }: Context) => (language === 'EN' ? (translate(french) ?? french) : french);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const isRefusal = type.name === 'FieldRefusal' || type.getInterfaces().some(({ name }) => name === 'Refusal');
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      if (isRefusal && field.name === 'message')
        field.resolve = async (source, args, context: Context, info) =>
          read(String(await resolve(source, args, context, info)), context);
      else if (type === schema.getMutationType())
        field.resolve = async (source, args, context: Context, info) => {
          try {
            return await resolve(source, args, context, info);
          } catch (error) {
            if (!(error instanceof GraphQLError)) throw error;
            throw new GraphQLError(read(error.message, context), { extensions: error.extensions });
          }
        };
    }
  }
}
