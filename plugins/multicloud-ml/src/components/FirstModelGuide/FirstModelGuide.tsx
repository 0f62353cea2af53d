import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useLocale } from '../../format';
import { sourcesRouteRef } from '../../routes';
import { CodeExample, Panel } from '../shared';
import styles from './FirstModelGuide.module.css';

/** A page without models: why it is empty, and the three ways to change that. */
export function FirstModelGuide(props: {
  /** The group that would own them; absent: any. */
  groupRef?: string;
}) {
  const { groupRef } = props;
  const { t } = useLocale();
  const sourcesPath = useRouteRef(sourcesRouteRef)?.();
  return (
    <Panel
      title={t('fleet.guide.title')}
      note={groupRef ? t('fleet.guide.teamWhy') : t('fleet.guide.fleetWhy')}
    >
      <ol className={styles.ways}>
        <li>
          <h3>{t('fleet.guide.place')}</h3>
          <p>{t('fleet.guide.placeHow')}</p>
          <CodeExample label={t('fleet.guide.example')}>
            {exampleEntity(groupRef)}
          </CodeExample>
        </li>
        <li>
          <h3>{t('fleet.guide.full')}</h3>
          <p>
            {t('fleet.guide.fullHow', {
              block: <code key="block">spec.mlModel</code>,
            })}
          </p>
        </li>
        <li>
          <h3>{t('fleet.guide.source')}</h3>
          <p>
            {groupRef
              ? t('fleet.guide.sourceHow')
              : t('fleet.guide.sourceHowFleet')}{' '}
            {sourcesPath && (
              <Link href={sourcesPath}>{t('fleet.guide.sources')}</Link>
            )}
          </p>
        </li>
      </ol>
    </Panel>
  );
}

function exampleEntity(groupRef: string | undefined): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: my-model
  annotations:
    multicloud-ml.io/provider: aws
    multicloud-ml.io/region: ap-southeast-1
    multicloud-ml.io/tier: T2
    multicloud-ml.io/monthly-cost: 1200 USD
spec:
  type: ml-model
  lifecycle: production
  owner: group:${groupRef ? ownerOf(groupRef) : 'my-team'}`;
}

function ownerOf(groupRef: string): string {
  const { name, namespace } = parseEntityRef(groupRef);
  return namespace === 'default' ? name : `${namespace}/${name}`;
}
