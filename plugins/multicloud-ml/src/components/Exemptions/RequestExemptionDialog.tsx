import { useRef, useState, type FormEvent } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  ExemptionInput,
  GetModelResponse,
  Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { useLocale } from '../../format';
import { problemsIn, reasonOf } from '../../hooks';
import { ExemptionFields } from './ExemptionFields';
import {
  checkExemptionForm,
  toErrors,
  type ExemptionErrors,
} from './exemptionForm';
import styles from './ExemptionDialog.module.css';

/** Requests an exemption. What does not hold is said at its field, before and after it is sent. */
export function RequestExemptionDialog(props: {
  model: GetModelResponse;
  standard: Standard;
  /** What it covers to begin with. */
  covers: string;
  onClose: () => void;
  onRequested: () => void;
}) {
  const { model, standard, covers, onClose, onRequested } = props;
  const { t } = useLocale();
  const api = useApi(multicloudMlApiRef);
  const toastApi = useApi(toastApiRef);
  const [values, setValues] = useState<ExemptionInput>({
    covers,
    reason: '',
    until: '',
  });
  const [errors, setErrors] = useState<ExemptionErrors>({});
  const [isPending, setIsPending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const refuse = (found: ExemptionErrors) => {
    setErrors(found);
    // After the messages are in the page, so that a screen reader reads them with the field.
    requestAnimationFrame(() =>
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus(),
    );
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkExemptionForm(values, standard, t);
    if (Object.keys(found).length > 0) {
      refuse(found);
      return;
    }
    setErrors({});
    setIsPending(true);
    try {
      await api.requestExemption(model.summary.entityRef, {
        ...values,
        reason: values.reason.trim(),
      });
      toastApi.post({
        title: t('exemptions.request.done'),
        description: t('exemptions.request.doneNote'),
        status: 'success',
        timeout: 5000,
      });
      onRequested();
    } catch (error) {
      setIsPending(false);
      const problems = problemsIn(error);
      refuse(
        problems.length > 0
          ? toErrors(problems)
          : {
              form:
                error instanceof Error
                  ? reasonOf(error, t)
                  : t('shared.tryAgainLater'),
            },
      );
    }
  };

  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={isOpen => !isOpen && onClose()}
      width="36rem"
    >
      <DialogHeader>{t('exemptions.request.title')}</DialogHeader>
      <form ref={form} onSubmit={submit} noValidate className={styles.form}>
        <DialogBody>
          <div className={styles.fields}>
            {errors.form && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={t('exemptions.request.failed')}
                description={errors.form}
              />
            )}
            <p className={styles.text}>{t('exemptions.request.intro')}</p>
            <ExemptionFields
              model={model}
              standard={standard}
              values={values}
              errors={errors}
              onChange={change => {
                setValues(last => ({ ...last, ...change }));
                setErrors(last =>
                  Object.fromEntries(
                    Object.entries(last).filter(
                      ([field]) => !(field in change),
                    ),
                  ),
                );
              }}
            />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            {t('exemptions.request.submit')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
