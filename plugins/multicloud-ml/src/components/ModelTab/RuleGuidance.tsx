import { useId, useState } from 'react';
import { Button } from '@backstage/ui';
import type { Guidance } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { GuidanceInForce } from '../shared';

/** On request, why a recovery rule is there and how to meet it. */
export function RuleGuidance({ guidance }: { guidance: Guidance }) {
  const { t } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
        aria-label={t('modelTab.recovery.whyAndHowOf', {
          title: guidance.title,
        })}
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => setIsOpen(!isOpen)}
      >
        {t('modelTab.recovery.whyAndHow')}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <GuidanceInForce guidance={guidance} />}
      </div>
    </>
  );
}
