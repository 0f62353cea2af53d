import type { Transition } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { TransitionItem } from './TransitionItem';
import styles from './TransitionItem.module.css';

/** Changes, newest first. */
export function TransitionList(props: {
  transitions: Transition[];
  isStale: boolean;
  withModel?: boolean;
}) {
  const { transitions, isStale, withModel } = props;
  const { t } = useLocale();
  return (
    <ol
      className={styles.list}
      aria-label={t('history.list')}
      aria-busy={isStale}
    >
      {transitions.map(transition => (
        <TransitionItem
          key={transition.id}
          transition={transition}
          withModel={withModel}
        />
      ))}
    </ol>
  );
}
