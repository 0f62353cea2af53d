import type { ReactNode } from 'react';
import {
  CRITERION_GUIDANCE,
  RULE_GUIDANCE,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { StandardLink } from './StandardLink';

const TITLES = new Map(
  [...Object.values(CRITERION_GUIDANCE), ...RULE_GUIDANCE].map(
    ({ id, title }) => [id, title],
  ),
);

/**
 * A criterion or rule with the way to what the Standard says of it. Shows its id unless it is given other words; plain
 * text for one that this version does not know.
 */
export function RuleLink(props: { id: string; children?: ReactNode }) {
  const { id, children = id } = props;
  const { t } = useLocale();
  const title = TITLES.get(id);
  if (title === undefined) return <>{children}</>;
  return (
    <StandardLink part={id} title={t('standards.link', { id, title })}>
      {children}
    </StandardLink>
  );
}
