import { withEntries } from '@trousseau/scheme/law';
import type { Series } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { Told, tellerOf } from '@trousseau/service/told';
import type { Language } from '@trousseau/values/language';
import { Temporal } from 'temporal-polyfill';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { nameOf, openToChange, ownParameters } from '../domain/open-parameters.ts';
import { standingOn } from '../domain/parameter-standing.ts';
import { shownFigures, type Tongue, valueInWords } from '../domain/parameter-words.ts';
import { ParameterChange } from '../entities/parameter-change.ts';
import sentencesInEnglish from '../messages/sentences.en.json' with { type: 'json' };
import { amendmentOf } from '../use-cases/law-in-force.ts';
import { parameterChangeEffect } from '../use-cases/parameter-change-effect.ts';
import {
  ParameterChangeEffectType,
  ParameterChangeType,
  type ParameterEntryType,
  ParameterFigureType,
  ParameterType,
} from './parameter.type.ts';

/** Changes are few: the newest are enough to read and to decide on. */
const mostChanges = 50;

/** The parameters of the service with what was approved since, and the changes proposed. */
@Resolver(() => ParameterChangeType)
export class ParameterResolver {
  @Query(() => [ParameterType], {
    description: 'Every parameter the visa service decides by, with its values by date.',
  })
  async parameters(@Ctx() { em, today, language }: Context): Promise<ParameterType[]> {
    const approved = await em.find(ParameterChange, { status: 'APPROVED' }, { orderBy: { startsOn: 'asc' } });
    const amendments = Map.groupBy(approved.map(amendmentOf), ({ parameterId }) => parameterId);
    return ownParameters.map((parameter) => ({
      id: parameter.id,
      ...nameOf(parameter.id),
      openToChange: openToChange.includes(parameter),
      entries: shownEntries(withEntries(parameter, amendments.get(parameter.id) ?? []), today, tongueOf(language)),
    }));
  }

  @Query(() => [ParameterChangeType], { description: 'Changes proposed, those that wait for a decision first.' })
  parameterChanges(@Ctx() { em }: Context): Promise<ParameterChange[]> {
    return em.find(
      ParameterChange,
      {},
      { orderBy: [{ status: 'desc' }, { proposedAt: 'desc' }, { id: 'desc' }], limit: mostChanges },
    );
  }

  @FieldResolver(() => String, { description: 'The parameter, e.g. P-CEIL.' })
  parameterId(@Root() { parameterId }: ParameterChange) {
    return parameterId;
  }

  @Told()
  @FieldResolver(() => String, { description: 'Its name, in French or as the page asks.' })
  label(@Root() { parameterId }: ParameterChange) {
    return nameOf(parameterId).label;
  }

  @FieldResolver(() => [ParameterFigureType], { description: 'The figures proposed.' })
  figures(@Root() { parameterId, value }: ParameterChange, @Ctx() { language }: Context) {
    return shownFigures(value, nameOf(parameterId).unit, tongueOf(language));
  }

  @FieldResolver(() => String, { description: 'The value proposed, in words: French or as the page asks.' })
  words(@Root() { parameterId, value }: ParameterChange, @Ctx() { language }: Context) {
    return valueInWords(value, nameOf(parameterId).unit, tongueOf(language));
  }

  @FieldResolver(() => Boolean, { description: 'Whether you proposed it: somebody else decides.' })
  proposedByMe(@Root() { proposedBy }: ParameterChange, @Ctx() { viewer }: Context) {
    return viewer.kind === 'PERSON' && viewer.identityId === proposedBy;
  }

  @FieldResolver(() => ParameterChangeEffectType, { description: 'Simulated on the files of the last month.' })
  effect(@Root() change: ParameterChange, @Ctx() context: Context) {
    return parameterChangeEffect(context, change);
  }
}

const tell = tellerOf({ sentencesInEnglish });

const tongueOf = (language: Language): Tongue => ({ language, say: (french) => tell(french, language) });

function shownEntries(
  { id, entries }: Series<unknown>,
  today: Temporal.PlainDate,
  tongue: Tongue,
): ParameterEntryType[] {
  const { unit } = nameOf(id);
  return entries.map(({ from, value, source, checkedOn }, place) => ({
    startsOn: Temporal.PlainDate.from(from),
    standing: standingOn(today.toString(), from, entries[place + 1]?.from),
    figures: shownFigures(value, unit, tongue),
    words: valueInWords(value, unit, tongue),
    source,
    checkedOn: Temporal.PlainDate.from(checkedOn),
  }));
}
