import type {
  Rollup,
  TeamStep,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowUpCircleLine, RiLoopLeftLine } from '@remixicon/react';
import { formatGain, formatPlural } from '../../format';
import { EmptyNote, Panel } from '../shared';
import styles from './TeamStepsPanel.module.css';

/** A list of everything would be no advice. */
const SHOWN = 5;

/** The steps that move the whole team most: what to do, on how many models, and what it brings. */
export function TeamStepsPanel(props: { steps: TeamStep[]; rollup: Rollup }) {
  const { steps, rollup } = props;
  const { overdue } = rollup.drills;
  return (
    <Panel
      title="Cheapest next steps"
      note="Points of portability, if every model named takes the step"
    >
      {steps.length === 0 && overdue === 0 ? (
        <EmptyNote why="No step that several models share would raise the team's score." />
      ) : (
        <ul className={styles.list} aria-label="Cheapest next steps">
          {overdue > 0 && (
            <li className={styles.step}>
              <RiLoopLeftLine className={styles.icon} aria-hidden />
              <div>
                <p className={styles.title}>
                  Run and record {formatPlural(overdue, 'overdue drill')}
                </p>
                <p className={styles.gain}>
                  T1 protected today: {rollup.t1.protected} of{' '}
                  {rollup.t1.models}
                </p>
              </div>
            </li>
          )}
          {steps.slice(0, SHOWN).map(step => (
            <li key={`${step.criterion} ${step.title}`} className={styles.step}>
              <RiArrowUpCircleLine className={styles.icon} aria-hidden />
              <div>
                <p className={styles.title}>{step.title}</p>
                <p className={styles.gain}>
                  {formatPlural(step.models, 'model')} ·{' '}
                  {formatGain(step.gainPerModel)} each ·{' '}
                  <strong>team {formatGain(step.teamGain)}</strong>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
