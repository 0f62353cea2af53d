import { useMemo } from 'react';
import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  COST_BASES,
  TAX_TREATMENTS,
  type CostTerms,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { displayCurrencies } from './displayCurrencies';
import { AS_BILLED, type CostTermsState } from './useCostTerms';
import { useHomeCurrency } from './useHomeCurrency';
import styles from './CostTermsBar.module.css';

/**
 * How the amounts of the page are read, and the choice of it. `terms` are those of the answer on screen; while it loads
 * there are none.
 */
export function CostTermsBar(props: {
  state: CostTermsState;
  terms?: CostTerms;
}) {
  const { t, format } = useLocale();
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
    <div className={styles.bar} role="group" aria-label={t('cost.terms.label')}>
      <div className={styles.choices}>
        <ToggleButtonGroup
          aria-label={t('cost.terms.basis')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[basis]}
          onSelectionChange={keys =>
            state.set({ basis: COST_BASES.find(one => keys.has(one)) })
          }
        >
          {COST_BASES.map(one => (
            <ToggleButton key={one} id={one}>
              {t(`cost.terms.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <ToggleButtonGroup
          aria-label={t('cost.terms.tax')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[tax]}
          onSelectionChange={keys =>
            state.set({ tax: TAX_TREATMENTS.find(one => keys.has(one)) })
          }
        >
          {TAX_TREATMENTS.map(one => (
            <ToggleButton key={one} id={one}>
              {t(`cost.terms.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {choices.length > 0 && (
          <Select
            aria-label={t('cost.terms.currency')}
            size="small"
            className={styles.currency}
            options={[
              { id: AS_BILLED, label: t('cost.terms.asBilled') },
              ...choices.map(id => ({
                id,
                label: t('cost.terms.inCurrency', { currency: id }),
              })),
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
        <span>{t(`cost.terms.${basis}Meaning`)}</span>
        {terms?.asOf && (
          <span>
            {terms.period
              ? t('cost.terms.asOfAndPeriod', {
                  asOf: format.asOf(terms.asOf),
                  period: format.period(terms.period),
                })
              : format.asOf(terms.asOf)}
          </span>
        )}
        {terms?.conversion && (
          <span className={styles.conversion}>
            {format.conversion(terms.conversion)}
          </span>
        )}
        {terms?.settling && (
          <span className={styles.settling}>{t('cost.terms.settling')}</span>
        )}
      </p>
    </div>
  );
}
