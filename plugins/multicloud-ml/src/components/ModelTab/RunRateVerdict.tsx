import { Skeleton } from '@backstage/ui';
import type { GetModelResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiLockLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { failureOf, useModelCost } from '../../hooks';
import { useHomeCurrency } from '../Cost';
import { StatusPill } from '../shared';
import { AssessedDetails, AssessedFigure } from './AssessedRunRate';
import { BilledDetails, BilledFigure } from './BilledRunRate';
import { VerdictCell } from './VerdictCell';

/** What it costs a month, by the bill; for those who may see it. */
export function RunRateVerdict({ model }: { model: GetModelResponse }) {
  const { t } = useLocale();
  return model.permissions.readCost ? (
    <AllowedRunRate model={model} />
  ) : (
    <VerdictCell title={t('modelTab.runRate.title')} verdict={<HiddenFigure />}>
      <HiddenDetails />
    </VerdictCell>
  );
}

/** One cell throughout, whose content follows the request: nothing jumps, and the focus stays where it is. */
function AllowedRunRate({ model }: { model: GetModelResponse }) {
  const { t } = useLocale();
  const { assessment } = model;
  const currency = useHomeCurrency();
  const { data, error, isLoading, reload } = useModelCost(
    assessment.entityRef,
    { currency },
  );
  const isForbidden = error !== undefined && failureOf(error) === 'forbidden';

  if (isForbidden) {
    return (
      <VerdictCell
        title={t('modelTab.runRate.title')}
        verdict={<HiddenFigure />}
      >
        <HiddenDetails />
      </VerdictCell>
    );
  }
  if (data) {
    return (
      <VerdictCell
        title={t('modelTab.runRate.title')}
        verdict={<BilledFigure cost={data} />}
      >
        <BilledDetails cost={data} />
      </VerdictCell>
    );
  }
  if (!error) {
    return (
      <VerdictCell
        title={t('modelTab.runRate.title')}
        verdict={<Skeleton width="70%" height="2rem" />}
      >
        <div role="status" aria-label={t('modelTab.runRate.loading')}>
          <Skeleton width="80%" height="3.5rem" />
        </div>
      </VerdictCell>
    );
  }
  return (
    <VerdictCell
      title={t('modelTab.runRate.title')}
      verdict={<AssessedFigure assessment={assessment} />}
    >
      <AssessedDetails
        assessment={assessment}
        isLoading={isLoading}
        reload={reload}
      />
    </VerdictCell>
  );
}

function HiddenFigure() {
  const { t } = useLocale();
  return (
    <StatusPill tone="neutral" icon={RiLockLine} size="large">
      {t('modelTab.runRate.hidden')}
    </StatusPill>
  );
}

function HiddenDetails() {
  const { t } = useLocale();
  return <p>{t('modelTab.runRate.hiddenWhy')}</p>;
}
