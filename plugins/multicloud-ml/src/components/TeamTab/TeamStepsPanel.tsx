import type {
  Rollup,
  TeamStep,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowUpCircleLine, RiLoopLeftLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { EmptyNote, Panel, RuleLink } from '../shared';
import styles from './TeamStepsPanel.module.css';

/** A list of everything would be no advice. */
const SHOWN = 5;

/** The steps that move the whole team most: what to do, on how many models, and what it brings. */
export function TeamStepsPanel(props: { steps: TeamStep[]; rollup: Rollup }) {
  const { t, format } = useLocale();
  const { steps, rollup } = props;
  const { overdue } = rollup.drills;
  return (
    <Panel title={t('teamTab.steps.title')} note={t('teamTab.steps.note')}>
      {steps.length === 0 && overdue === 0 ? (
        <EmptyNote why={t('teamTab.steps.none')} />
      ) : (
        <ul className={styles.list} aria-label={t('teamTab.steps.title')}>
          {overdue > 0 && (
            <li className={styles.step}>
              <RiLoopLeftLine className={styles.icon} aria-hidden />
              <div>
                <p className={styles.title}>
                  {t('teamTab.steps.overdue', { count: overdue })}
                </p>
                <p className={styles.gain}>
                  {t('teamTab.steps.protectedToday', {
                    part: format.count(rollup.t1.protected),
                    whole: format.count(rollup.t1.models),
                  })}
                </p>
              </div>
            </li>
          )}
          {steps.slice(0, SHOWN).map(step => (
            <li key={`${step.criterion} ${step.title}`} className={styles.step}>
              <RiArrowUpCircleLine className={styles.icon} aria-hidden />
              <div>
                <p className={styles.title}>
                  {step.title} <RuleLink id={step.criterion} />
                </p>
                <p className={styles.gain}>
                  {t('teamTab.steps.gain', {
                    count: step.models,
                    gain: format.gain(step.gainPerModel),
                    teamGain: (
                      <strong>
                        {t('teamTab.steps.teamGain', {
                          gain: format.gain(step.teamGain),
                        })}
                      </strong>
                    ),
                  })}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
