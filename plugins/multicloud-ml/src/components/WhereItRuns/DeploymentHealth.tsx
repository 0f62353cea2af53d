import type { ResolvedDeployment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiCheckLine,
  RiCloseLine,
  RiEyeOffLine,
  RiQuestionLine,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { type Translate, useLocale } from '../../format';
import styles from './DeploymentHealth.module.css';

/** How a deployment is doing, as far as a source says. */
export function DeploymentHealth(props: { deployment: ResolvedDeployment }) {
  const { t } = useLocale();
  const [Icon, words] = stateOf(props.deployment, t);
  return (
    <span className={styles.state}>
      <Icon className={styles.icon} aria-hidden />
      {words}
    </span>
  );
}

function stateOf(
  { observation }: ResolvedDeployment,
  t: Translate,
): [RemixiconComponentType, string] {
  if (!observation) return [RiEyeOffLine, t('whereItRuns.health.notObserved')];
  if (observation.stale) return [RiTimeLine, t('whereItRuns.health.stale')];
  if (observation.healthy === undefined)
    return [RiQuestionLine, t('whereItRuns.health.seen')];
  return observation.healthy
    ? [RiCheckLine, t('whereItRuns.health.healthy')]
    : [RiCloseLine, t('whereItRuns.health.unhealthy')];
}
