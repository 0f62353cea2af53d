import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  CRITERION_GUIDANCE,
  RULE_GUIDANCE,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { standardsRouteRef } from '../../routes';
import styles from './RuleLink.module.css';

const TITLES = new Map(
  [...Object.values(CRITERION_GUIDANCE), ...RULE_GUIDANCE].map(
    ({ id, title }) => [id, title],
  ),
);

/**
 * A criterion or rule with the way to what the Standard says of it. Shows its id unless it is given other words; plain
 * text where there is no Standards page.
 */
export function RuleLink(props: { id: string; children?: ReactNode }) {
  const { id, children } = props;
  const { t } = useLocale();
  const path = useRouteRef(standardsRouteRef)?.();
  const title = TITLES.get(id);
  if (!path || title === undefined) return <>{children ?? id}</>;
  return (
    <Link
      href={`${path}#${id}`}
      className={styles.link}
      title={t('standards.link', { id, title })}
    >
      {children ?? id}
    </Link>
  );
}
