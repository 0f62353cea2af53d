import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogHeader,
  Skeleton,
} from '@backstage/ui';
import type { GetModelResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { useStandard } from '../../hooks';
import { FailureNotice } from '../shared';
import { RequestExemptionDialog } from './RequestExemptionDialog';
import { coverWords } from './coverWords';
import { coversToRequest } from './coversToRequest';

/** Offers to request an exemption, to who may and where there is none yet. */
export function RequestExemptionButton(props: {
  model: GetModelResponse;
  /** What it covers to begin with. */
  covers: string;
  onRequested: () => void;
}) {
  const { model, covers, onRequested } = props;
  const { t } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  if (
    !model.permissions.requestExemption ||
    !coversToRequest(model).includes(covers)
  ) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('exemptions.request.buttonFor', {
          covers: coverWords(covers, t),
        })}
        onPress={() => setIsOpen(true)}
      >
        {t('exemptions.request.button')}
      </Button>
      {isOpen && (
        <DialogInForce
          model={model}
          covers={covers}
          onClose={() => setIsOpen(false)}
          onRequested={() => {
            setIsOpen(false);
            onRequested();
          }}
        />
      )}
    </>
  );
}

/** The dialog, once the Standard in force has said how long an exemption may hold. */
function DialogInForce(
  props: Omit<Parameters<typeof RequestExemptionDialog>[0], 'standard'>,
) {
  const { t } = useLocale();
  const { data, error, isLoading, reload } = useStandard();
  if (data) return <RequestExemptionDialog {...props} standard={data} />;
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && props.onClose()}
      width="36rem"
    >
      <DialogHeader>{t('exemptions.request.title')}</DialogHeader>
      <DialogBody>
        {error ? (
          <FailureNotice
            what={t('exemptions.request.limit')}
            error={error}
            isLoading={isLoading}
            reload={reload}
          />
        ) : (
          <Skeleton width="100%" height="20rem" />
        )}
      </DialogBody>
    </Dialog>
  );
}
