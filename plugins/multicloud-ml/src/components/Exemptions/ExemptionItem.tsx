import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useLocale } from '../../format';
import { Age, RuleLink } from '../shared';
import { DecisionButtons } from './DecisionButtons';
import { ExemptionPill } from './ExemptionPill';
import type { ListedExemption } from './ListedExemption';
import { coverWords } from './coverWords';
import { lapseWords } from './lapseWords';
import styles from './ExemptionItem.module.css';

/** One exemption: what it covers, why, until when, who answers for it, and what the reader may decide. */
export function ExemptionItem(props: {
  exemption: ListedExemption;
  /** Among exemptions of many models: says whose it is. */
  withModel?: boolean;
  onDecided: () => void;
}) {
  const { exemption, withModel = false, onDecided } = props;
  const locale = useLocale();
  const { t, format } = locale;
  const { covers, state, until, reason, decidedBy, decisionNote } = exemption;
  const words = coverWords(covers, t);
  const day = format.billDay(until);
  const lapse = state === 'approved' ? lapseWords(until, locale) : undefined;

  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h4 className={styles.title}>
          {withModel && (
            <>
              <EntityRefLink
                entityRef={exemption.entityRef}
                title={exemption.title}
              />
              {' · '}
            </>
          )}
          <RuleLink id={covers}>{words}</RuleLink>
        </h4>
        <ExemptionPill state={state} />
      </div>
      <p className={styles.reason}>{reason}</p>
      <p className={styles.line}>
        {state === 'requested' && t('exemptions.until.asked', { day })}
        {state === 'approved' && t('exemptions.until.through', { day })}
        {state !== 'requested' &&
          state !== 'approved' &&
          t('exemptions.until.lastDay', { day })}
        {lapse && (
          <>
            {' · '}
            <strong>{lapse}</strong>
          </>
        )}
      </p>
      <p className={styles.line}>
        <People exemption={exemption} />
      </p>
      {decidedBy && decisionNote && (
        <p className={styles.line}>
          {t('exemptions.note', {
            decider: <EntityRefLink entityRef={decidedBy} />,
            note: decisionNote,
          })}
        </p>
      )}
      <div className={styles.decide}>
        <DecisionButtons exemption={exemption} onDecided={onDecided} />
      </div>
    </li>
  );
}

/** Who asked, who approved, and who ended it. */
function People({ exemption }: { exemption: ListedExemption }) {
  const { t } = useLocale();
  const { requestedBy, requestedAt, approvedBy, decidedBy, state } = exemption;
  const requester = <EntityRefLink entityRef={requestedBy} />;
  return (
    <>
      {requestedAt
        ? t('exemptions.people.requestedAt', {
            requester,
            age: <Age at={requestedAt} />,
          })
        : t('exemptions.people.requested', { requester })}
      {approvedBy && (
        <>
          {' · '}
          {t('exemptions.people.approved', {
            decider: <EntityRefLink entityRef={approvedBy} />,
          })}
        </>
      )}
      {decidedBy && (state === 'rejected' || state === 'withdrawn') && (
        <>
          {' · '}
          {t(`exemptions.people.${state}`, {
            decider: <EntityRefLink entityRef={decidedBy} />,
          })}
        </>
      )}
      {exemption.fromFile && <> · {t('exemptions.people.fromFile')}</>}
    </>
  );
}
