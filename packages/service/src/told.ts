import type { Language } from '@trousseau/values/language';
import { defaultFieldResolver, GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Context, RouteResponse, ServiceDefinition } from './definition.ts';
import { inEnglish } from './in-english.ts';
import houseSentences from './messages/sentences.en.json' with { type: 'json' };

/** Marks a field that holds sentences of the service, one or a list: they are told in the language of the page (decision 0037). */
export const Told = () => Extensions({ told: true });

/** Tells a sentence of a service in a language; French where English is missing. */
export type Teller = (french: string, language: Language) => string;

/** What a service and every service say, told in the language asked (decision 0037). */
export function tellerOf({ sentencesInEnglish }: Pick<ServiceDefinition, 'sentencesInEnglish'>): Teller {
  const translate = inEnglish({ ...houseSentences, ...sentencesInEnglish });
  return (french, language) => (language === 'EN' ? (translate(french) ?? french) : french);
}

/**
 * Decision 0037. Tells what a service says in the language of who reads it: refusals, returned and thrown, and the fields marked `Told`.
 * Rules and use cases write French.
 *
 * @param plain the schema as TypeGraphQL built it, where the marks are
 */
export function tellInEnglish(schema: GraphQLSchema, plain: GraphQLSchema, tell: Teller): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const told = toldFields(plain, type.name);
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver;
      if (told.has(field.name))
        field.resolve = async (source, args, context: Context, info) => {
          const said = (await resolve(source, args, context, info)) as string | string[] | null | undefined;
          const { language } = context;
          return Array.isArray(said) ? said.map((one) => tell(one, language)) : said && tell(said, language);
        };
      else if (roots.has(type))
        field.resolve = async (source, args, context: Context, info) => {
          try {
            return await resolve(source, args, context, info);
          } catch (error) {
            if (!(error instanceof GraphQLError)) throw error;
            throw new GraphQLError(tell(error.message, context.language), { extensions: error.extensions });
          }
        };
    }
  }
}

function toldFields(plain: GraphQLSchema, typeName: string): ReadonlySet<string> {
  const type = plain.getType(typeName);
  if (!isObjectType(type)) return new Set();
  const fields = [type, ...type.getInterfaces()].flatMap((one) => Object.values(one.getFields()));
  return new Set(fields.filter(({ extensions }) => extensions['told'] === true).map(({ name }) => name));
}

/** What a route answers, its refusal told as that of a mutation is. */
export function toldAnswer({ status, headers = {}, body }: RouteResponse, tell: (french: string) => string) {
  if (status < 400 || typeof body !== 'string' || headers['content-type'] !== 'application/json') return body;
  const refusal = JSON.parse(body) as { message?: string };
  return JSON.stringify({ ...refusal, ...(refusal.message ? { message: tell(refusal.message) } : {}) });
}
