import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextAreaField,
} from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef } from '../../api';
import { useLocale } from '../../format';
import { reasonOf } from '../../hooks';
import type { Decision, ListedExemption } from './ListedExemption';
import { coverWords } from './coverWords';
import styles from './ExemptionDialog.module.css';

/** Says what a decision means before it is made, and takes what is said with it. */
export function DecisionDialog(props: {
  exemption: ListedExemption;
  decision: Decision;
  onClose: () => void;
  onDecided: () => void;
}) {
  const { exemption, decision, onClose, onDecided } = props;
  const { t, format } = useLocale();
  const api = useApi(multicloudMlApiRef);
  const toastApi = useApi(toastApiRef);
  const [note, setNote] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const meaning =
    decision === 'withdraw' && exemption.state === 'requested'
      ? 'withdrawRequest'
      : decision;

  const decide = async () => {
    setIsPending(true);
    setFailure(undefined);
    try {
      const said = note.trim();
      await api.decideExemption(
        exemption.id,
        decision,
        said ? { note: said } : {},
      );
      toastApi.post({
        title: t(`exemptions.decide.done.${decision}`),
        status: 'success',
        timeout: 5000,
      });
      onDecided();
    } catch (error) {
      setIsPending(false);
      setFailure(
        error instanceof Error ? reasonOf(error, t) : t('shared.tryAgainLater'),
      );
    }
  };

  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={isOpen => !isOpen && onClose()}
      width="34rem"
    >
      <DialogHeader>{t(`exemptions.decide.titles.${decision}`)}</DialogHeader>
      <DialogBody>
        <div className={styles.fields}>
          {failure && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t(`exemptions.decide.failed.${decision}`)}
              description={failure}
            />
          )}
          <p className={styles.text}>
            {t(`exemptions.decide.meaning.${meaning}`, {
              covers: coverWords(exemption.covers, t),
              model: exemption.title,
              day: format.billDay(exemption.until),
            })}
          </p>
          <blockquote className={styles.quote}>{exemption.reason}</blockquote>
          <TextAreaField
            name="note"
            label={t('exemptions.decide.note')}
            description={t('exemptions.decide.noteHint')}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={setNote}
          />
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('shared.cancel')}
        </Button>
        <Button variant="primary" isPending={isPending} onPress={decide}>
          {t(`exemptions.decide.${decision}`)}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
