import { RiCheckLine, RiCloseLine, RiQuestionLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { scaleMinutes } from './scaleMinutes';
import styles from './ObjectiveMeter.module.css';

/** A bullet: the measured time as a bar against the mark of the target. The words under it say the same. */
export function ObjectiveMeter(props: {
  name: string;
  meaning: string;
  /** Minutes, as are the others; absent when unknown or not asked. */
  target?: number;
  measured?: number;
  declared?: number;
}) {
  const { t, format } = useLocale();
  const { name, meaning, target, measured, declared } = props;
  const scale = scaleMinutes([target, measured]);
  const isMet =
    target !== undefined && measured !== undefined && measured <= target;
  const isMissed =
    target !== undefined && measured !== undefined && measured > target;

  return (
    <div className={styles.meter}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {name} <span className={styles.quiet}>{meaning}</span>
        </h3>
        <span className={styles.verdict}>
          {isMet && (
            <>
              <RiCheckLine className={styles.good} aria-hidden />{' '}
              {t('modelTab.objective.met')}
            </>
          )}
          {isMissed && (
            <>
              <RiCloseLine className={styles.bad} aria-hidden />{' '}
              {t('modelTab.objective.missed')}
            </>
          )}
          {target !== undefined && measured === undefined && (
            <>
              <RiQuestionLine aria-hidden />{' '}
              {t('modelTab.objective.notMeasured')}
            </>
          )}
        </span>
      </div>
      <div className={styles.track} aria-hidden>
        {measured !== undefined && (
          <span
            className={styles.bar}
            data-missed={isMissed || undefined}
            style={{ width: `${scale(measured)}%` }}
          />
        )}
        {target !== undefined && (
          <span
            className={styles.target}
            style={{ insetInlineStart: `${scale(target)}%` }}
          />
        )}
      </div>
      <p className={styles.words}>
        {target === undefined
          ? t('modelTab.objective.noTarget')
          : t('modelTab.objective.target', {
              duration: format.minutes(target),
            })}
        {' · '}
        {measured === undefined ? (
          t('modelTab.objective.measuredUnknown')
        ) : (
          <strong>
            {t('modelTab.objective.measured', {
              duration: format.minutes(measured),
            })}
          </strong>
        )}
        {declared !== undefined && (
          <span className={styles.quiet}>
            {' · '}
            {t('modelTab.objective.declared', {
              duration: format.minutes(declared),
            })}
          </span>
        )}
      </p>
    </div>
  );
}
