import { useState } from 'react';
import { Button } from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { RiDownloadLine } from '@remixicon/react';
import { multicloudMlApiRef, type CostsRequest } from '../../api';
import { useLocale } from '../../format';
import { reasonOf } from '../../hooks';
import { saveFile } from '../shared';

/** Saves what the page shows as a CSV file, read with the same terms. */
export function ExportButton({ request }: { request: CostsRequest }) {
  const { t } = useLocale();
  const api = useApi(multicloudMlApiRef);
  const toastApi = useApi(toastApiRef);
  const [isPending, setIsPending] = useState(false);

  const save = async () => {
    setIsPending(true);
    try {
      saveFile(await api.exportCosts(request));
    } catch (error) {
      toastApi.post({
        title: t('costOverview.export.failed'),
        description: t('costOverview.export.failedWhy', {
          reason: error instanceof Error ? reasonOf(error, t) : String(error),
        }),
        status: 'danger',
      });
    } finally {
      setIsPending(false);
    }
  };

  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiDownloadLine />}
      isPending={isPending}
      onPress={save}
    >
      {t('costOverview.export.button')}
    </Button>
  );
}
