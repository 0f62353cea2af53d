import type { RecoveryStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiAlertFill,
  RiFileShield2Line,
  RiFlaskLine,
  RiSubtractLine,
  RiQuestionLine,
  RiShieldCheckFill,
  RiShieldCrossFill,
  type RemixiconComponentType,
} from '@remixicon/react';
import { useLocale } from '../../format';
import styles from './RecoveryPill.module.css';
import { StatusPill, type Tone } from './StatusPill';

const LOOKS: Record<RecoveryStatus, [Tone, RemixiconComponentType]> = {
  protected: ['good', RiShieldCheckFill],
  untested: ['notice', RiFlaskLine],
  'at-risk': ['warning', RiAlertFill],
  unprotected: ['bad', RiShieldCrossFill],
  unknown: ['neutral', RiQuestionLine],
  exempt: ['neutral', RiFileShield2Line],
  'not-required': ['neutral', RiSubtractLine],
};

/** A recovery status. */
export function RecoveryPill(props: {
  status: RecoveryStatus;
  size?: 'small' | 'large';
}) {
  const { format } = useLocale();
  const [tone, icon] = LOOKS[props.status];
  return (
    <StatusPill tone={tone} icon={icon} size={props.size}>
      {format.recovery(props.status)}
    </StatusPill>
  );
}

/** A recovery status as the head of a narrow column: icon over word. */
export function RecoveryHead({ status }: { status: RecoveryStatus }) {
  const { format } = useLocale();
  const [tone, Icon] = LOOKS[status];
  return (
    <span className={styles.head} data-tone={tone}>
      <Icon className={styles.icon} aria-hidden />
      {format.recovery(status)}
    </span>
  );
}
