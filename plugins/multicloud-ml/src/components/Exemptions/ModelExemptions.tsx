import { useId, useState } from 'react';
import { Button } from '@backstage/ui';
import type { GetModelResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { EmptyNote } from '../shared';
import { ExemptionItem } from './ExemptionItem';
import { exemptionsOf, type ListedExemption } from './ListedExemption';
import styles from './ExemptionItem.module.css';

/** The exemptions of a model: what is requested and in force, and on request what was before. */
export function ModelExemptions(props: {
  model: GetModelResponse;
  onDecided: () => void;
}) {
  const { model, onDecided } = props;
  const { t } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const listed = exemptionsOf(model);
  const current = listed.filter(isCurrent);
  const earlier = listed.filter(one => !isCurrent(one));

  return (
    <>
      {current.length === 0 ? (
        <EmptyNote why={t('exemptions.model.none')} />
      ) : (
        <ul className={styles.list} aria-label={t('exemptions.model.current')}>
          {current.map(one => (
            <ExemptionItem key={one.id} exemption={one} onDecided={onDecided} />
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <>
          <Button
            size="small"
            variant="tertiary"
            iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
            aria-expanded={isOpen}
            aria-controls={id}
            onPress={() => setIsOpen(!isOpen)}
          >
            {t('exemptions.model.earlier', { count: earlier.length })}
          </Button>
          <div id={id} hidden={!isOpen}>
            <ul className={styles.list} aria-label={t('exemptions.model.past')}>
              {earlier.map(one => (
                <ExemptionItem
                  key={one.id}
                  exemption={one}
                  onDecided={onDecided}
                />
              ))}
            </ul>
          </div>
        </>
      )}
    </>
  );
}

function isCurrent({ state }: ListedExemption): boolean {
  return state === 'requested' || state === 'approved';
}
