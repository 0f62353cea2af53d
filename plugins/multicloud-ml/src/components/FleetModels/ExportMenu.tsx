import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { RiDownloadLine } from '@remixicon/react';
import { multicloudMlApiRef, type ExportModelsRequest } from '../../api';
import { useLocale } from '../../format';
import { reasonOf } from '../../hooks';
import { saveFile } from '../shared';

/** Saves every model that the filters leave, on all pages, in the order of the table. */
export function ExportMenu(props: {
  request: Omit<ExportModelsRequest, 'format'>;
}) {
  const api = useApi(multicloudMlApiRef);
  const toastApi = useApi(toastApiRef);
  const { t } = useLocale();
  const [isPending, setIsPending] = useState(false);

  const save = async (format: ExportModelsRequest['format']) => {
    setIsPending(true);
    try {
      saveFile(await api.exportModels({ ...props.request, format }));
    } catch (error) {
      toastApi.post({
        title: t('fleet.models.exportFailed'),
        description: t('fleet.models.exportFailedWhy', {
          reason: error instanceof Error ? reasonOf(error, t) : String(error),
        }),
        status: 'danger',
      });
    } finally {
      setIsPending(false);
    }
  };

  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={isPending}
      >
        {t('fleet.models.export')}
      </Button>
      <Menu>
        <MenuItem onAction={() => save('csv')}>
          {t('fleet.models.exportCsv')}
        </MenuItem>
        <MenuItem onAction={() => save('json')}>
          {t('fleet.models.exportJson')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
