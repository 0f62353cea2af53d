import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useLocale } from '../../format';
import { DecisionDialog } from './DecisionDialog';
import type { Decision, ListedExemption } from './ListedExemption';
import { coverWords } from './coverWords';
import styles from './ExemptionItem.module.css';

/** What the reader may decide about an exemption; where it waits for others, that is said. */
export function DecisionButtons(props: {
  exemption: ListedExemption;
  onDecided: () => void;
}) {
  const { exemption, onDecided } = props;
  const { state, mayDecide, mayWithdraw, title, covers } = exemption;
  const { t } = useLocale();
  const [deciding, setDeciding] = useState<Decision>();
  const offered: Decision[] = [
    ...(mayDecide ? (['approve', 'reject'] as const) : []),
    // Who may reject a request has no second way to refuse it.
    ...(mayWithdraw && !mayDecide ? (['withdraw'] as const) : []),
  ];
  const isWaiting = state === 'requested' && !mayDecide;

  return (
    <>
      {isWaiting && (
        <span>
          {t(
            mayWithdraw ? 'exemptions.waits.own' : 'exemptions.waits.notYours',
          )}
        </span>
      )}
      {offered.length > 0 && (
        <span className={styles.buttons}>
          {offered.map(decision => (
            <Button
              key={decision}
              size="small"
              variant={decision === 'approve' ? 'primary' : 'secondary'}
              aria-label={t(`exemptions.decide.labels.${decision}`, {
                model: title,
                covers: coverWords(covers, t),
              })}
              onPress={() => setDeciding(decision)}
            >
              {t(`exemptions.decide.${decision}`)}
            </Button>
          ))}
        </span>
      )}
      {deciding && (
        <DecisionDialog
          exemption={exemption}
          decision={deciding}
          onClose={() => setDeciding(undefined)}
          onDecided={() => {
            setDeciding(undefined);
            onDecided();
          }}
        />
      )}
    </>
  );
}
