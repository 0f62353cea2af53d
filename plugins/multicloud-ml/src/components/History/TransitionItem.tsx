import { VisuallyHidden } from '@backstage/ui';
import {
  CRITERION_GUIDANCE,
  RULE_GUIDANCE,
  type Transition,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowRightLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { isShortcoming } from '../ModelList';
import { Age, RuleLink } from '../shared';
import { changesOf } from './changesOf';
import { ChangedModel } from './ChangedModel';
import { DirectionPill } from './DirectionPill';
import styles from './TransitionItem.module.css';

/** What speaks against a model; that it is protected or exempt, its status says. */
const TITLES = new Map(
  RULE_GUIDANCE.filter(isShortcoming).map(({ id, title }) => [id, title]),
);

/** One change: when, for the worse or better, from what to what, and the reasons that came and went with it. */
export function TransitionItem(props: {
  transition: Transition;
  /** Among changes of many models: says whose it is. */
  withModel?: boolean;
}) {
  const { transition, withModel = false } = props;
  const locale = useLocale();
  const { t } = locale;
  const { at, reasons, standardChanged, standardVersion } = transition;

  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <DirectionPill transition={transition} />
        {withModel && <ChangedModel transition={transition} />}
        <span className={styles.age}>
          <Age at={at} />
        </span>
      </div>
      <ul className={styles.changes}>
        {changesOf(transition, locale).map(({ facet, from, to }) => (
          <li key={facet} className={styles.change}>
            <span className={styles.facet}>{t(`history.facets.${facet}`)}</span>
            {from !== undefined && (
              <>
                {from}
                <RiArrowRightLine className={styles.icon} aria-hidden />
                <VisuallyHidden>{t('history.to')}</VisuallyHidden>
              </>
            )}
            {to}
          </li>
        ))}
      </ul>
      <Reasons
        words={transition.before ? t('history.came') : t('history.notMet')}
        ids={reasons.came}
      />
      <Reasons words={t('history.went')} ids={reasons.went} />
      <Criteria criteria={transition.criteria} />
      {standardChanged && (
        <p className={styles.line}>
          {t('history.standardChanged', { version: standardVersion })}
        </p>
      )}
    </li>
  );
}

function Reasons(props: { words: string; ids: string[] }) {
  const { words } = props;
  const ids = props.ids.filter(id => TITLES.has(id));
  if (ids.length === 0) return null;
  return (
    <p className={styles.line}>
      <span className={styles.facet}>{words}</span>
      {ids.map(id => (
        <span key={id} className={styles.reason}>
          <RuleLink id={id}>
            {id} {TITLES.get(id)}
          </RuleLink>
        </span>
      ))}
    </p>
  );
}

function Criteria(props: { criteria: Transition['criteria'] }) {
  const { criteria } = props;
  const { format, t } = useLocale();
  if (criteria.length === 0) return null;
  return (
    <p className={styles.line}>
      <span className={styles.facet}>{t('history.points')}</span>
      {criteria.map(({ id, points }) => (
        <span key={id} className={styles.reason}>
          <RuleLink id={id}>
            {id} {CRITERION_GUIDANCE[id].title}
          </RuleLink>{' '}
          {format.gain(points)}
        </span>
      ))}
    </p>
  );
}
