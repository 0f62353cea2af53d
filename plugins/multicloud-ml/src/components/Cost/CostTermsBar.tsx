import { useMemo } from 'react';
import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  COST_BASES,
  TAX_TREATMENTS,
  type CostTerms,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { asOfWords, conversionWords, formatPeriod } from '../../format';
import { displayCurrencies } from './displayCurrencies';
import { AS_BILLED, type CostTermsState } from './useCostTerms';
import { useHomeCurrency } from './useHomeCurrency';
import styles from './CostTermsBar.module.css';

const BASIS_WORDS = { effective: 'Effective', billed: 'Billed' } as const;
const BASIS_MEANINGS = {
  effective: 'Effective: commitments spread over what they cover, the run-rate',
  billed: 'Billed: what the invoices ask for',
} as const;
const TAX_WORDS = { excluded: 'Without tax', included: 'With tax' } as const;

/**
 * How the amounts of the page are read, and the choice of it. `terms` are those of the answer on screen; while it loads
 * there are none.
 */
export function CostTermsBar(props: {
  state: CostTermsState;
  terms?: CostTerms;
}) {
  const { state, terms } = props;
  const { basis = 'effective', tax = 'excluded', currency } = state.query;
  const configApi = useApi(configApiRef);
  const currencies = useMemo(() => displayCurrencies(configApi), [configApi]);
  const home = useHomeCurrency();
  // A link may ask for a currency whose rate has gone since; it is still what is asked.
  const choices = [...new Set([home, ...currencies, currency])].filter(
    choice => choice !== undefined,
  );

  return (
    <div className={styles.bar} role="group" aria-label="How costs are shown">
      <div className={styles.choices}>
        <ToggleButtonGroup
          aria-label="Basis"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[basis]}
          onSelectionChange={keys =>
            state.set({ basis: COST_BASES.find(one => keys.has(one)) })
          }
        >
          {COST_BASES.map(one => (
            <ToggleButton key={one} id={one}>
              {BASIS_WORDS[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <ToggleButtonGroup
          aria-label="Tax"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[tax]}
          onSelectionChange={keys =>
            state.set({ tax: TAX_TREATMENTS.find(one => keys.has(one)) })
          }
        >
          {TAX_TREATMENTS.map(one => (
            <ToggleButton key={one} id={one}>
              {TAX_WORDS[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {choices.length > 0 && (
          <Select
            aria-label="Currency"
            size="small"
            className={styles.currency}
            options={[
              { id: AS_BILLED, label: 'Currency as billed' },
              ...choices.map(id => ({ id, label: `In ${id}` })),
            ]}
            selectedKey={currency ?? AS_BILLED}
            onSelectionChange={key =>
              state.set({
                currency: key === AS_BILLED ? undefined : String(key),
              })
            }
          />
        )}
      </div>
      <p className={styles.words}>
        <span>{BASIS_MEANINGS[basis]}</span>
        {terms?.asOf && (
          <span>
            {asOfWords(terms.asOf)}
            {terms.period && ` · last 30 days: ${formatPeriod(terms.period)}`}
          </span>
        )}
        {terms?.conversion && (
          <span className={styles.conversion}>
            {conversionWords(terms.conversion)}
          </span>
        )}
      </p>
    </div>
  );
}
