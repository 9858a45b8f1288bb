import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { isAfter } from '@trousseau/values/days';
import { typography } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { figuresRefusal, openToChange } from '../domain/open-parameters.ts';
import { type ParameterFigure, withFigures } from '../domain/parameter-figures.ts';
import { ParameterChange } from '../entities/parameter-change.ts';
import { personOf } from './acting.ts';

export interface ProposeParameterChangeInput {
  operationId: string;
  parameterId: string;
  startsOn: Temporal.PlainDate;
  figures: ParameterFigure[];
  source: string;
  reason: string;
}

const longestText = 500;

/**
 * Proposes other figures for a parameter from a day to come (R-GEN-01: never for a day already decided on). Nothing changes until somebody
 * else approves.
 */
export async function proposeParameterChange(context: Context, input: ProposeParameterChangeInput) {
  const { identityId } = personOf(context);
  return once(context, 'proposeParameterChange', input.operationId, input, async (em) => {
    const parameter = openToChange.find(({ id }) => id === input.parameterId);
    const value = parameter ? withFigures(parameter.entries.at(-1)?.value, input.figures) : null;
    const [source, reason] = [input.source.trim(), input.reason.trim()];
    const refusal = refusalOf({ ...input, source, reason }, value !== null, context.today);
    if (refusal) return { kind: 'ParameterChangeRefused' as const, message: typography(refusal) };
    const id = uuidv7();
    em.create(ParameterChange, {
      id,
      parameterId: input.parameterId,
      startsOn: input.startsOn,
      value,
      source,
      reason,
      status: 'PROPOSED',
      proposedBy: identityId,
      proposedAt: context.now,
    });
    await recordAudit(em, context, { act: 'PARAMETER_CHANGE_PROPOSED', subjectId: id, detail: input.parameterId });
    return { kind: 'ParameterChangeProposed' as const, changeId: id };
  });
}

function refusalOf(input: ProposeParameterChangeInput, fits: boolean, today: Temporal.PlainDate): string | null {
  if (!fits) return 'Donnez chaque valeur de ce paramètre, en nombres entiers positifs.';
  const impossible = figuresRefusal(input.parameterId, input.figures);
  if (impossible) return impossible;
  if (!isAfter(input.startsOn, today))
    return 'Un changement commence demain au plus tôt : ce qui est déjà décidé ne change pas.';
  if (input.source === '' || input.source.length > longestText)
    return 'Citez la source : le texte officiel, sa date, où le lire.';
  if (input.reason === '' || input.reason.length > longestText) return 'Dites en une phrase pourquoi ce changement.';
  return null;
}
