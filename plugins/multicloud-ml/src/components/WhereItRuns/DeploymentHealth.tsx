import type { ResolvedDeployment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiCheckLine,
  RiCloseLine,
  RiEyeOffLine,
  RiQuestionLine,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import styles from './DeploymentHealth.module.css';

/** How a deployment is doing, as far as a source says. */
export function DeploymentHealth(props: { deployment: ResolvedDeployment }) {
  const [Icon, words] = stateOf(props.deployment);
  return (
    <span className={styles.state}>
      <Icon className={styles.icon} aria-hidden />
      {words}
    </span>
  );
}

function stateOf({
  observation,
}: ResolvedDeployment): [RemixiconComponentType, string] {
  if (!observation) return [RiEyeOffLine, 'not observed'];
  if (observation.stale) return [RiTimeLine, 'stale'];
  if (observation.healthy === undefined) return [RiQuestionLine, 'seen'];
  return observation.healthy
    ? [RiCheckLine, 'healthy']
    : [RiCloseLine, 'unhealthy'];
}
