import {
  COVERS_RECOVERY,
  RULE_GUIDANCE,
  type GetModelResponse,
  type RecoveryReason,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowRightLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { ExemptionMark, RequestExemptionButton } from '../Exemptions';
import { EmptyNote, RecoveryPill, RuleLink } from '../shared';
import { RuleGuidance } from './RuleGuidance';
import styles from './RecoveryReasons.module.css';

const GUIDANCE = new Map(RULE_GUIDANCE.map(rule => [rule.id, rule]));

/** Every reason with its rule, what it found and what to do next. */
export function RecoveryReasons(props: {
  model: GetModelResponse;
  onRequested: () => void;
}) {
  const { t } = useLocale();
  const { reasons, exemptions, unverified } = props.model.assessment.recovery;
  const ofAll = exemptions.find(one => one.covers === COVERS_RECOVERY);
  return (
    <>
      {ofAll && (
        <div className={styles.exemption}>
          <ExemptionMark exemption={ofAll} />
        </div>
      )}
      {reasons.length === 0 ? (
        <EmptyNote why={t('modelTab.recovery.noReason')} />
      ) : (
        <ul className={styles.list}>
          {reasons.map(reason => (
            <Reason key={reason.id} reason={reason} {...props} />
          ))}
        </ul>
      )}
      {unverified.length > 0 && (
        <p className={styles.unverified}>
          {t('modelTab.recovery.unverified', {
            sites: unverified.join(t('format.listSeparator')),
          })}
        </p>
      )}
    </>
  );
}

function Reason(props: {
  reason: RecoveryReason;
  model: GetModelResponse;
  onRequested: () => void;
}) {
  const { t } = useLocale();
  const { reason, model, onRequested } = props;
  const { id, status, message, action } = reason;
  const guidance = GUIDANCE.get(id);
  const exemption = model.assessment.recovery.exemptions.find(
    one => one.id === reason.exemption?.id,
  );
  const isRequested = model.exemptions.some(
    one => one.covers === id && one.state === 'requested',
  );
  return (
    <li className={styles.reason}>
      <div className={styles.head}>
        <RecoveryPill status={status} />
        <span className={styles.id}>
          {guidance?.title} <RuleLink id={id} />
        </span>
      </div>
      <p className={styles.message}>{message}</p>
      <p className={styles.action}>
        <RiArrowRightLine className={styles.icon} aria-hidden />
        <span>{action}</span>
      </p>
      {exemption && <ExemptionMark exemption={exemption} />}
      {isRequested && (
        <p className={styles.requested}>{t('exemptions.mark.requested')}</p>
      )}
      <div className={styles.foot}>
        {guidance && <RuleGuidance guidance={guidance} />}
        <RequestExemptionButton
          model={model}
          covers={id}
          onRequested={onRequested}
        />
      </div>
    </li>
  );
}
