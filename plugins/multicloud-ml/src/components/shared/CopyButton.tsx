import { useEffect, useState } from 'react';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useLocale } from '../../format';

/** Copies a text; `what` names it for those who cannot see what stands beside the button. */
export function CopyButton(props: { text: string; what: string }) {
  const { t } = useLocale();
  const { text, what } = props;
  const toastApi = useApi(toastApiRef);
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;

  useEffect(() => {
    if (copied === undefined) return undefined;
    const timer = setTimeout(() => setCopied(undefined), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      toastApi.post({
        title: t('shared.copyButton.failed', { what }),
        description: t('shared.copyButton.refused'),
        status: 'danger',
      });
    }
  };

  return (
    <>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={t('shared.copyButton.copy', { what })}
        icon={isCopied ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={copy}
      />
      <VisuallyHidden>
        <span role="status">
          {isCopied ? t('shared.copyButton.copied') : ''}
        </span>
      </VisuallyHidden>
    </>
  );
}
