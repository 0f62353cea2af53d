import { useId, useState } from 'react';
import { Button } from '@backstage/ui';
import type { Guidance } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { GuidanceInForce } from '../shared';
import styles from './RecoveryReasons.module.css';

/** On request, why a recovery rule is there and how to meet it. */
export function RuleGuidance({ guidance }: { guidance: Guidance }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        className={styles.more}
        size="small"
        variant="tertiary"
        iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
        aria-label={`Why and how: ${guidance.title}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => setIsOpen(!isOpen)}
      >
        Why and how
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <GuidanceInForce guidance={guidance} />}
      </div>
    </>
  );
}
