import { Skeleton } from '@backstage/ui';
import type { GetModelResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiLockLine } from '@remixicon/react';
import { failureOf, useModelCost } from '../../hooks';
import { useHomeCurrency } from '../Cost';
import { StatusPill } from '../shared';
import { AssessedDetails, AssessedFigure } from './AssessedRunRate';
import { BilledDetails, BilledFigure } from './BilledRunRate';
import { VerdictCell } from './VerdictCell';

/** What it costs a month, by the bill; for those who may see it. */
export function RunRateVerdict({ model }: { model: GetModelResponse }) {
  return model.permissions.readCost ? (
    <AllowedRunRate model={model} />
  ) : (
    <VerdictCell title="Run-rate" verdict={<HiddenFigure />}>
      <HiddenDetails />
    </VerdictCell>
  );
}

/** One cell throughout, whose content follows the request: nothing jumps, and the focus stays where it is. */
function AllowedRunRate({ model }: { model: GetModelResponse }) {
  const { assessment } = model;
  const currency = useHomeCurrency();
  const { data, error, isLoading, reload } = useModelCost(
    assessment.entityRef,
    { currency },
  );
  const isForbidden = error !== undefined && failureOf(error) === 'forbidden';

  if (isForbidden) {
    return (
      <VerdictCell title="Run-rate" verdict={<HiddenFigure />}>
        <HiddenDetails />
      </VerdictCell>
    );
  }
  if (data) {
    return (
      <VerdictCell title="Run-rate" verdict={<BilledFigure cost={data} />}>
        <BilledDetails cost={data} />
      </VerdictCell>
    );
  }
  if (!error) {
    return (
      <VerdictCell
        title="Run-rate"
        verdict={<Skeleton width="70%" height="2rem" />}
      >
        <div role="status" aria-label="Loading run-rate">
          <Skeleton width="80%" height="3.5rem" />
        </div>
      </VerdictCell>
    );
  }
  return (
    <VerdictCell
      title="Run-rate"
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
  return (
    <StatusPill tone="neutral" icon={RiLockLine} size="large">
      Not shown
    </StatusPill>
  );
}

function HiddenDetails() {
  return <p>You may not see costs</p>;
}
