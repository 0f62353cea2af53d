import {
  CRITERION_IDS,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CriterionEntry } from './CriterionEntry';

/** Every criterion of the rubric. */
export function CriteriaSection({ standard }: { standard: Standard }) {
  const { t } = useLocale();
  return (
    <>
      <p>{t('standards.criteria.intro')}</p>
      {CRITERION_IDS.map(id => (
        <CriterionEntry key={id} id={id} standard={standard} />
      ))}
    </>
  );
}
