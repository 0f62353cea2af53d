import {
  CRITERION_GUIDANCE,
  criterionValues,
  type CriterionId,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CriterionAdherence } from './CriterionAdherence';
import { Entry } from './Entry';
import { Example } from './Example';
import { Reading } from '../shared';
import { Terms } from './Terms';
import { ValuesTable } from './ValuesTable';

/** One criterion: what it asks and why, how to meet it, what earns what, and who meets it today. */
export function CriterionEntry(props: { id: CriterionId; standard: Standard }) {
  const { id, standard } = props;
  const { t } = useLocale();
  const guidance = CRITERION_GUIDANCE[id];
  const weight = standard.weights[id];
  return (
    <Entry
      id={id}
      title={guidance.title}
      aside={t('standards.criteria.points', {
        count: weight,
      })}
    >
      <Reading guidance={guidance} />
      <Example guidance={guidance} standard={standard} />
      <h5>{t('standards.criteria.values')}</h5>
      <ValuesTable
        title={guidance.title}
        weight={weight}
        rows={criterionValues(id, standard)}
      />
      {id === 'P1' && (
        <p>
          {t('standards.criteria.runtimes')}{' '}
          <Terms terms={standard.vocabularies.runtimes} />
        </p>
      )}
      <CriterionAdherence id={id} />
    </Entry>
  );
}
