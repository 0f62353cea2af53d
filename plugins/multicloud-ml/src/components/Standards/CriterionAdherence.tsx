import type { CriterionId } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { AdherenceFrame } from './AdherenceFrame';
import { useFleetAdherence } from './AdherenceProvider';
import { ModelsLink } from './ModelsLink';
import { ShareBar } from './ShareBar';

/** The share of the fleet that meets a criterion today, and the way to the models that do not. */
export function CriterionAdherence({ id }: { id: CriterionId }) {
  const { t, format } = useLocale();
  const { data } = useFleetAdherence();
  const found = data?.criteria.find(criterion => criterion.id === id);
  if (!data || !found) return <AdherenceFrame />;

  const { met, partly, missed, unknown, notApplicable } = found;
  const applies = met + partly + missed + unknown;
  if (applies === 0) {
    return (
      <AdherenceFrame>
        <p>
          {t(
            data.models === 0
              ? 'standards.adherence.none'
              : 'standards.adherence.noneApplies',
          )}
        </p>
      </AdherenceFrame>
    );
  }

  const parts = { partly, missed, unknown };
  const rest = (['partly', 'missed', 'unknown'] as const)
    .filter(part => parts[part] > 0)
    .map(part =>
      t(`standards.adherence.${part}`, { models: format.count(parts[part]) }),
    );
  const open = applies - met;
  return (
    <AdherenceFrame>
      <ShareBar
        whole={applies}
        parts={[
          { look: 'solid', size: met },
          { look: 'hatched', size: partly },
          { look: 'dotted', size: unknown },
        ]}
      />
      <p>
        {t('standards.adherence.met', {
          share: format.percent((100 * met) / applies),
          met: format.count(met),
          applies: format.count(applies),
        })}
        {rest.length > 0 &&
          ` ${sentence(rest.join(t('format.listSeparator')))}`}
        {notApplicable > 0 &&
          ` ${t('standards.adherence.notApplicable', {
            count: notApplicable,
          })}`}
      </p>
      {open > 0 && (
        <p>
          <ModelsLink query={{ rule: id }}>
            {t('standards.adherence.open', { count: open })}
          </ModelsLink>
        </p>
      )}
    </AdherenceFrame>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
