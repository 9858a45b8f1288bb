import { mainKinds, type ResourceTexts, type Situation } from '@trousseau/space';
import { useTexts } from '../../use-texts.ts';

/** The words of what the applicant, or the other person, lives on. */
export function useResourceTexts(whose: 'applicant' | 'household', situation: Situation): ResourceTexts {
  const { t } = useTexts();
  return {
    main: t(`request.${whose}.main.${mainKinds[situation]}`),
    hint: t(situation === 'STUDENT' || situation === 'APPRENTICE' ? 'resource.noneStudent' : 'resource.none'),
    others: t('resource.others'),
    add: t('resource.add'),
    perMonth: t('request.perMonth'),
    lastYear: t('request.lastYear'),
    kind: (kind) => t(`resource.kinds.${kind}`),
    group: (group) => t(`resource.groups.${group}`),
  };
}
