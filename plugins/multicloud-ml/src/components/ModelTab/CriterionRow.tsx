import { useId, useState } from 'react';
import { ButtonIcon } from '@backstage/ui';
import {
  CRITERION_GUIDANCE,
  type CriterionResult,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { EvidenceLine, GuidanceInForce, RuleLink, ScoreBar } from '../shared';
import styles from './CriterionRow.module.css';

/** One criterion: its points, what was found, what that rests on, and on request why it matters and how to meet it. */
export function CriterionRow({ criterion }: { criterion: CriterionResult }) {
  const { t, format } = useLocale();
  const { id, state, value = 0, points, weight, detail, evidence } = criterion;
  const [isOpen, setIsOpen] = useState(false);
  const guidanceId = useId();
  const guidance = CRITERION_GUIDANCE[id];
  const { title } = guidance;

  return (
    <li className={styles.row} data-state={state}>
      <div className={styles.main}>
        <h3 className={styles.title}>
          {title}{' '}
          <span className={styles.id}>
            <RuleLink id={id} />
          </span>
        </h3>
        <div className={styles.bar}>
          <ScoreBar
            proved={state === 'known' ? value * 100 : 0}
            possible={state === 'unknown' ? 100 : undefined}
          />
        </div>
        <div className={styles.points}>
          {state === 'known' && (
            <>
              <strong>{format.points(points)}</strong> / {format.points(weight)}
            </>
          )}
          {state === 'unknown' && (
            <>
              <strong>{t('modelTab.criteria.unknown')}</strong> /{' '}
              {format.points(weight)}
            </>
          )}
          {state === 'not-applicable' && t('modelTab.criteria.notApplicable')}
        </div>
        <div className={styles.found}>
          <p className={styles.detail}>
            {detail}{' '}
            {evidence.length > 0 && (
              <span className={styles.evidence}>
                <EvidenceLine evidence={evidence} />
              </span>
            )}
          </p>
        </div>
        <ButtonIcon
          className={styles.toggle}
          size="small"
          variant="tertiary"
          icon={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
          aria-label={t('modelTab.recovery.whyAndHowOf', { title })}
          aria-expanded={isOpen}
          aria-controls={guidanceId}
          onPress={() => setIsOpen(!isOpen)}
        />
      </div>
      <div id={guidanceId} hidden={!isOpen}>
        {isOpen && <GuidanceInForce guidance={guidance} />}
      </div>
    </li>
  );
}
