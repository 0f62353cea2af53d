import { useMemo, useRef, useState, type FormEvent } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import {
  configApiRef,
  toastApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { useLocale } from '../../format';
import { createConfiguredSites } from '../../sites';
import { DrillFields } from './DrillFields';
import {
  checkDrillForm,
  toDrillInput,
  type DrillFormErrors,
  type DrillFormValues,
} from './drillForm';
import { problemsOf } from './problemsOf';
import styles from './RecordDrillDialog.module.css';

/** Records a drill. What does not hold together is said at its field, before and after it is sent. */
export function RecordDrillDialog(props: {
  assessment: Assessment;
  onClose: () => void;
  onRecorded: () => void;
}) {
  const { t } = useLocale();
  const { assessment, onClose, onRecorded } = props;
  const api = useApi(multicloudMlApiRef);
  const toastApi = useApi(toastApiRef);
  const configApi = useApi(configApiRef);
  const sites = useMemo(() => createConfiguredSites(configApi), [configApi]);
  const [values, setValues] = useState(() => startValues(assessment));
  const [errors, setErrors] = useState<DrillFormErrors>({});
  const [isPending, setIsPending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const refuse = (found: DrillFormErrors) => {
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
    const found = checkDrillForm(values, sites, t);
    if (Object.keys(found).length > 0) {
      refuse(found);
      return;
    }
    setErrors({});
    setIsPending(true);
    try {
      await api.recordDrill(assessment.entityRef, toDrillInput(values));
      toastApi.post({
        title: t('drills.record.done'),
        description: t('drills.record.doneNote'),
        status: 'success',
        timeout: 5000,
      });
      onRecorded();
    } catch (error) {
      setIsPending(false);
      refuse(problemsOf(error, t));
    }
  };

  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={isOpen => !isOpen && onClose()}
      width="40rem"
    >
      <DialogHeader>{t('drills.record.title')}</DialogHeader>
      <form ref={form} onSubmit={submit} noValidate className={styles.form}>
        <DialogBody>
          {errors.form && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('drills.record.failed')}
              description={errors.form}
              className={styles.alert}
            />
          )}
          <DrillFields
            assessment={assessment}
            sites={sites}
            values={values}
            errors={errors}
            onChange={change => {
              setValues(last => ({ ...last, ...change }));
              setErrors(last =>
                Object.fromEntries(
                  Object.entries(last).filter(([field]) => !(field in change)),
                ),
              );
            }}
          />
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            {t('drills.record.submit')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function startValues({ deployments }: Assessment): DrillFormValues {
  const primary = deployments.find(({ role }) => role === 'primary');
  const second = deployments.find(
    deployment =>
      deployment.role !== 'primary' && placeOf(deployment) !== placeOf(primary),
  );
  return {
    type: 'restore',
    from: placeOf(primary),
    to: placeOf(second),
    startedAt: '',
    recoveredAt: '',
    dataLossMinutes: '',
    result: 'passed',
    version: primary?.version ?? '',
    evidenceUrl: '',
    notes: '',
  };
}

function placeOf(place?: { provider?: string; region?: string }): string {
  return place?.provider && place.region
    ? `${place.provider}/${place.region}`
    : '';
}
